#pragma once

#include <string_view>

#include "text/arena.h"
#include "yaml/node.h"

namespace matterlint::yaml {

/// A node with all that is in it, in another arena. What it views of `text`, from which it was read, it still views.
Node copy_of(const Node& node, std::string_view text, Arena& arena);

}  // namespace matterlint::yaml

#pragma once

#include <string_view>
#include <vector>

#include "source/span.h"
#include "yaml/node.h"

namespace matterlint::yaml {

/// The whole lines of each entry or item of a collection in block style, with the comment lines above it and the blank
/// lines behind it. They touch, and the first begins with its own line. None where two share a line, or where one
/// can not be moved: it has an anchor, is an alias, or is text whose end depends on what follows.
std::vector<Span> pieces_of(std::string_view text, const Node& collection);

}  // namespace matterlint::yaml

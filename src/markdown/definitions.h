#pragma once

#include <string_view>

#include "markdown/parts.h"

namespace matterlint::markdown {

/// Finds the definitions of `parts`, of which md4c tells nothing: lines that begin with `[label]:` and that are no
/// text. Gives references whose destination is not known yet that of their definition.
void find_definitions(std::string_view text, Span body, Parts& parts);

}  // namespace matterlint::markdown

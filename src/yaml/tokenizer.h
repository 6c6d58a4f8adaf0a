#pragma once

#include <string_view>
#include <vector>

#include "source/span.h"
#include "yaml/token.h"

namespace matterlint::yaml {

/// Cuts the YAML in `text` under `block` into tokens, which are added to `out` in the order of the text; spans are
/// offsets into `text`. Linear. It cannot fail: any text is some tokens, so that broken blocks can be explained by
/// them.
///
/// It knows as much structure as lines need: what a line is indented below, and how many brackets are open. A quoted
/// scalar without a closing quote ends with its line, and brackets that were never closed end before the next line
/// that is a key or item of the block around them.
void tokenize(std::string_view text, Span block, std::vector<Token>& out);

}  // namespace matterlint::yaml

#pragma once

#include <optional>
#include <string_view>

#include "source/span.h"
#include "yaml/tree.h"

namespace matterlint::yaml {

/// Reads a block whose tokens are in the tree already. The error is the one where reading ended; what the tree then
/// holds is unspecified, but for the tokens.
std::optional<SyntaxError> read_tokens(std::string_view text, Span block, Tree& tree);

}  // namespace matterlint::yaml

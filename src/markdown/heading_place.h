#pragma once

#include <cstdint>
#include <span>

#include "markdown/parts.h"

namespace matterlint::markdown {

/// Whether a place in the body is in a heading. The blocks are those of a body, in their order. Logarithmic.
bool is_in_heading(std::span<const Block> blocks, std::uint32_t offset);

}  // namespace matterlint::markdown

#include "markdown/heading_place.h"

#include <algorithm>

namespace matterlint::markdown {

bool is_in_heading(std::span<const Block> blocks, std::uint32_t offset) {
  // Nothing stands in a heading but text: if the place is in one, that is the last block that begins before it.
  const auto behind = std::upper_bound(blocks.begin(), blocks.end(), offset,
                                       [](std::uint32_t at, const Block& block) { return at < block.span.begin; });
  return behind != blocks.begin() && (behind - 1)->kind == BlockKind::heading && (behind - 1)->span.contains(offset);
}

}  // namespace matterlint::markdown

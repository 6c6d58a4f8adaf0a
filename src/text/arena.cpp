#include "text/arena.h"

#include <algorithm>
#include <utility>

namespace matterlint {

void Arena::next_block(std::size_t size) {
  constexpr std::size_t usual = std::size_t{16} << 10U;
  if (block_ < blocks_.size()) ++block_;
  const auto fits = std::find_if(blocks_.begin() + static_cast<std::ptrdiff_t>(block_), blocks_.end(),
                                 [size](const Block& block) { return block.size >= size; });
  if (fits == blocks_.end()) {
    const std::size_t bytes = std::max(usual, size);
    blocks_.push_back({std::make_unique<std::byte[]>(bytes), bytes});
    std::swap(blocks_[block_], blocks_.back());
  } else {
    std::swap(blocks_[block_], *fits);
  }
  used_ = 0;
}

}  // namespace matterlint

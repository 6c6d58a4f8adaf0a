#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace matterlint {

/// Memory that is given out piece by piece and taken back all at once. What stands in it is never destroyed one by
/// one, so only trivially destructible types may. Blocks are kept by reset() and used again.
class Arena {
 public:
  Arena() = default;
  Arena(Arena&& other) noexcept { *this = std::move(other); }
  /// The other one is empty afterwards.
  Arena& operator=(Arena&& other) noexcept {
    blocks_ = std::exchange(other.blocks_, {});
    block_ = std::exchange(other.block_, 0);
    used_ = std::exchange(other.used_, 0);
    return *this;
  }

  /// Takes everything back. What was given out must not be used any more.
  void reset() { block_ = 0, used_ = 0; }

  /// A copy of `items`, with a lifetime until reset().
  template <class T>
  std::span<const T> copy(std::span<const T> items) {
    static_assert(std::is_trivially_copyable_v<T>);
    if (items.empty()) return {};
    void* const place = allocate(items.size_bytes(), alignof(T));
    std::memcpy(place, items.data(), items.size_bytes());
    return {static_cast<const T*>(place), items.size()};
  }
  std::string_view copy(std::string_view text) {
    const auto copied = copy(std::span<const char>(text));
    return {copied.data(), copied.size()};
  }
  template <class T>
  T* make(const T& value) {
    static_assert(std::is_trivially_destructible_v<T>);
    return new (allocate(sizeof(T), alignof(T))) T(value);
  }

 private:
  struct Block {
    std::unique_ptr<std::byte[]> bytes;
    std::size_t size = 0;
  };

  void* allocate(std::size_t size, std::size_t alignment) {
    std::size_t at = (used_ + alignment - 1) & ~(alignment - 1);
    if (block_ == blocks_.size() || at + size > blocks_[block_].size) {
      next_block(size);
      at = 0;
    }
    used_ = at + size;
    return blocks_[block_].bytes.get() + at;
  }
  void next_block(std::size_t size);

  std::vector<Block> blocks_;
  std::size_t block_ = 0;  ///< The one in use.
  std::size_t used_ = 0;   ///< Bytes of it.
};

}  // namespace matterlint

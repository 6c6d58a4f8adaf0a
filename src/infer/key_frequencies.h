#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace matterlint::infer {

/// About how often each of any number of keys was seen, in memory that does not grow with them: never less than it was,
/// and a little more where two keys share a counter.
class KeyFrequencies {
 public:
  void add(std::string_view key) { ++counts_[index_of(key)]; }
  void merge(const KeyFrequencies& other);
  std::uint64_t of(std::string_view key) const { return counts_[index_of(key)]; }

 private:
  static constexpr std::size_t size = 1U << 16U;
  static std::size_t index_of(std::string_view key);

  std::vector<std::uint32_t> counts_ = std::vector<std::uint32_t>(size);
};

}  // namespace matterlint::infer

#pragma once

#include <cstdint>

namespace matterlint::infer {

// What counts as rare, among so many.

/// Whether so few of the values are likely to be mistakes: at most one of a hundred, or one or two of at least twenty
/// each.
constexpr bool are_outliers(std::uint64_t count, std::uint64_t of) {
  return count * 100 <= of || (count <= 2 && count * 20 <= of);
}

/// Whether a key that so few of the mappings have is not worth a word in a schema.
constexpr bool is_rare_key(std::uint64_t count, std::uint64_t of) {
  return count * 1000 <= of || (count <= 2 && of >= 50);
}

/// Whether a key that all of so few mappings have need not be in the next one.
constexpr bool are_too_few_to_require(std::uint64_t mappings) {
  return mappings < 5;
}

}  // namespace matterlint::infer

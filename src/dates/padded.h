#pragma once

#include <string>

namespace matterlint::dates {

/// A number in decimal, with zeros before it up to `width` digits.
inline std::string padded(unsigned number, std::size_t width) {
  const std::string digits = std::to_string(number);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

}  // namespace matterlint::dates

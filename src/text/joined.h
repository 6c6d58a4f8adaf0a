#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace matterlint {

/// The texts of a range, in their order, with `between` between two of them.
template <class Texts>
std::string joined(const Texts& texts, std::string_view between) {
  std::string all;
  bool is_first = true;
  for (const auto& text : texts) {
    if (!is_first) all += between;
    is_first = false;
    all += text;
  }
  return all;
}

/// The same with `last` between the last two: "a, b and c".
template <class Texts>
std::string joined(const Texts& texts, std::string_view between, std::string_view last) {
  std::string all;
  std::size_t left = texts.size();
  for (const auto& text : texts) {
    if (left < texts.size()) all += left == 1 ? last : between;
    --left;
    all += text;
  }
  return all;
}

}  // namespace matterlint

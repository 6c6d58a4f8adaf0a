#pragma once

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

}  // namespace matterlint

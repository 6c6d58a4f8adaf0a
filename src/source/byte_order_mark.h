#pragma once

#include <string_view>

namespace matterlint {

/// What some editors begin UTF-8 with.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The text behind the mark, if it begins with one.
constexpr std::string_view without_byte_order_mark(std::string_view text) {
  return text.substr(text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
}

}  // namespace matterlint

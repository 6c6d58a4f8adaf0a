#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/char_set.h"
#include "text/utf8.h"

namespace matterlint {

/// A text without its characters of which `is_dropped` is true. It is not asked about those that are `kept`, which are
/// of ASCII; a byte that is part of no UTF-8 sequence is a character of its value.
template <class IsDropped>
std::string without(std::string_view text, const CharSet& kept, IsDropped is_dropped) {
  std::string result;
  while (true) {
    const std::size_t run = kept.skip_in(text);
    result += text.substr(0, run);
    text.remove_prefix(run);
    if (text.empty()) return result;
    const CodePoint next = first_code_point(text);
    if (!is_dropped(next.value)) result += text.substr(0, next.size);
    text.remove_prefix(next.size);
  }
}

}  // namespace matterlint

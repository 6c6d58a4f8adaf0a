#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace matterlint {

/// Calls `visit` with each line of a text, without its line ending, LF or CRLF, in their order.
template <class Visit>
void for_each_text_line(std::string_view text, Visit visit) {
  while (!text.empty()) {
    const std::size_t feed = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, feed);
    if (line.ends_with('\r')) line.remove_suffix(1);
    visit(line);
    text.remove_prefix(std::min(feed + 1, text.size()));
  }
}

}  // namespace matterlint

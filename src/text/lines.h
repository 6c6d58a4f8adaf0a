#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "text/npos.h"

namespace matterlint {

/// The first CR at or behind `from` that no LF follows; npos if there is none.
inline std::size_t find_lone_return(std::string_view text, std::size_t from = 0) {
  for (std::size_t at = from; (at = text.find('\r', at)) != npos; ++at)
    if (!text.substr(at).starts_with("\r\n")) return at;
  return npos;
}

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

#include "note/lines.h"

#include <algorithm>

namespace matterlint {

Span line_at(std::string_view text, std::size_t begin) {
  std::size_t end = std::min(text.find('\n', begin), text.size());
  if (end < text.size() && end > begin && text[end - 1] == '\r') --end;
  return span_of(begin, end);
}

std::size_t next_line(std::string_view text, std::size_t end) {
  const std::size_t feed = text.find('\n', end);
  return feed == std::string_view::npos ? text.size() : feed + 1;
}

}  // namespace matterlint

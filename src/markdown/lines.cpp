#include "markdown/lines.h"

#include <algorithm>

namespace matterlint::markdown {

std::size_t line_begin(std::string_view text, std::size_t offset) {
  if (offset == 0) return 0;
  const std::size_t feed = text.rfind('\n', offset - 1);
  return feed == std::string_view::npos ? 0 : feed + 1;
}

std::size_t line_end(std::string_view text, std::size_t offset) {
  const std::size_t end = std::min(text.find('\n', offset), text.size());
  return end > offset && end < text.size() && text[end - 1] == '\r' ? end - 1 : end;
}

std::size_t next_line(std::string_view text, std::size_t offset) {
  const std::size_t feed = text.find('\n', offset);
  return feed == std::string_view::npos ? text.size() : feed + 1;
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

std::size_t list_marker_size(std::string_view line) {
  std::size_t at = line.find_first_not_of(" \t>");
  if (at == std::string_view::npos) return 0;
  const std::size_t digits = std::min(line.find_first_not_of("0123456789", at), line.size()) - at;
  const std::size_t mark = at + digits;
  const bool is_marker =
      mark < line.size() && digits < 10 &&
      (digits == 0 ? std::string_view("-*+") : std::string_view(".)")).find(line[mark]) != std::string_view::npos;
  if (!is_marker) return 0;
  at = mark + 1;
  const std::size_t content = std::min(line.find_first_not_of(" \t", at), line.size());
  if (content == at && content < line.size()) return 0;
  return content - at <= 4 ? content : at + 1;
}

std::size_t behind_marks(std::string_view line) {
  const auto content = [line](std::size_t at) { return std::min(line.find_first_not_of(" \t>", at), line.size()); };
  std::size_t at = content(0);
  while (const std::size_t marker = list_marker_size(line.substr(at, widest_marker))) at = content(at + marker);
  return at;
}

}  // namespace matterlint::markdown

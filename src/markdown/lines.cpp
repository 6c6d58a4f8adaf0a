#include "markdown/lines.h"

#include <algorithm>

namespace matterlint::markdown {
namespace {

constexpr CharSet blanks(" \t");
constexpr CharSet blanks_and_returns(" \t\r");
constexpr CharSet all_digits("0123456789");
constexpr CharSet bullets("-*+");
constexpr CharSet behind_numbers(".)");

}  // namespace

std::size_t line_begin(std::string_view text, std::size_t offset) {
  if (offset == 0) return 0;
  const std::size_t feed = text.rfind('\n', offset - 1);
  return feed == std::string_view::npos ? 0 : feed + 1;
}

std::size_t line_end(std::string_view text, std::size_t offset) {
  const std::size_t end = std::min(text.find('\n', offset), text.size());
  return end > offset && end < text.size() && text[end - 1] == '\r' ? end - 1 : end;
}

std::string_view rest_of_line(std::string_view text, std::size_t offset) {
  return text.substr(offset, line_end(text, offset) - offset);
}

std::size_t next_line(std::string_view text, std::size_t offset) {
  const std::size_t feed = text.find('\n', offset);
  return feed == std::string_view::npos ? text.size() : feed + 1;
}

bool is_blank(std::string_view line) {
  return blanks_and_returns.skip_in(line) == line.size();
}

std::size_t list_marker_size(std::string_view line) {
  std::size_t at = indents.skip_in(line);
  const std::size_t mark = all_digits.skip_in(line, at);
  const std::size_t digits = mark - at;
  const bool is_marker =
      mark < line.size() && digits < 10 && (digits == 0 ? bullets : behind_numbers).contains(line[mark]);
  if (!is_marker) return 0;
  at = mark + 1;
  const std::size_t content = blanks.skip_in(line, at);
  if (content == at && content < line.size()) return 0;
  return content - at <= 4 ? content : at + 1;
}

std::size_t behind_marks(std::string_view line) {
  std::size_t at = indents.skip_in(line);
  while (const std::size_t marker = list_marker_size(line.substr(at, widest_marker)))
    at = indents.skip_in(line, at + marker);
  return at;
}

}  // namespace matterlint::markdown

#include "markdown/fence.h"

#include <algorithm>

#include "markdown/lines.h"

namespace matterlint::markdown {
namespace {

std::size_t run_size(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(text[at], at), text.size()) - at;
}

}  // namespace

std::size_t fence_size(std::string_view text) {
  if (!text.starts_with('`') && !text.starts_with('~')) return 0;
  const std::size_t size = run_size(text, 0);
  const std::string_view line = text.substr(0, line_ends.find_in(text));
  const bool is_code_span = text[0] == '`' && line.find('`', size) != std::string_view::npos;
  return size < 3 || is_code_span ? 0 : size;
}

std::size_t next_fence(std::string_view text, std::size_t from, char mark) {
  for (std::size_t line = line_begin(text, from); line < text.size(); line = next_line(text, line)) {
    const std::string_view content = rest_of_line(text, line);
    const std::size_t at = behind_marks(content);
    const bool is_fence = at < content.size() && content[at] == mark && fence_size(content.substr(at)) > 0;
    if (is_fence && line + at >= from) return line + at;
  }
  return std::string_view::npos;
}

bool closes_fence(std::string_view text, std::size_t opener, std::size_t line) {
  const std::size_t fence = text.find_first_not_of(" \t>", line);
  if (fence == std::string_view::npos || text[fence] != text[opener]) return false;
  const std::size_t end = fence + run_size(text, fence);
  return end - fence >= run_size(text, opener) && is_blank(rest_of_line(text, end));
}

}  // namespace matterlint::markdown

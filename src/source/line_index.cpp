#include "source/line_index.h"

#include <algorithm>
#include <iterator>

#include "source/byte_order_mark.h"
#include "source/utf8_sequence.h"

namespace matterlint {
namespace {

constexpr std::size_t usual_line = 512;
constexpr std::uint32_t mark_distance = 64;

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text), starts_{0} {
  for (std::size_t begin = 0;;) {
    const std::size_t feed = text.find('\n', begin);
    const std::size_t end = std::min(feed, text.size());
    if (end - begin > usual_line) add_marks(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end));
    if (feed == std::string_view::npos) return;
    begin = feed + 1;
    starts_.push_back(static_cast<std::uint32_t>(begin));
  }
}

/// For the line that was begun last.
void LineIndex::add_marks(std::uint32_t begin, std::uint32_t end) {
  std::uint32_t next = begin + mark_distance;
  for (Columns at = {.offset = start_of(line_count())}; at.offset < end; step(at)) {
    if (at.offset < next) continue;
    marks_.push_back(at);
    next = at.offset + mark_distance;
  }
}

std::uint32_t LineIndex::line_of(std::uint32_t offset) const {
  return static_cast<std::uint32_t>(std::upper_bound(starts_.begin(), starts_.end(), offset) - starts_.begin());
}

std::uint32_t LineIndex::start_of(std::uint32_t line) const {
  const std::uint32_t start = starts_[line - 1];
  return line == 1 && text_.starts_with(byte_order_mark) ? static_cast<std::uint32_t>(byte_order_mark.size()) : start;
}

Span LineIndex::line(std::uint32_t line) const {
  const std::uint32_t begin = starts_[line - 1];
  std::size_t end = line < starts_.size() ? starts_[line] - 1 : text_.size();
  if (line < starts_.size() && end > begin && text_[end - 1] == '\r') --end;
  return span_of(begin, end);
}

void LineIndex::step(Columns& columns) const {
  const std::uint32_t size = std::max(utf8_sequence_size(text_, columns.offset), 1U);
  columns.offset += size;
  columns.column += 1;
  columns.utf16_column += size == 4 ? 2 : 1;
}

LineIndex::Columns LineIndex::nearest_before(std::uint32_t line, std::uint32_t offset) const {
  const std::uint32_t start = start_of(line);
  const auto next = std::upper_bound(marks_.begin(), marks_.end(), offset,
                                     [](std::uint32_t wanted, const Columns& mark) { return wanted < mark.offset; });
  if (next != marks_.begin() && std::prev(next)->offset > start) return *std::prev(next);
  return {.offset = start};
}

Position LineIndex::position(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const std::uint32_t line = line_of(offset);
  Columns columns = nearest_before(line, offset);
  while (columns.offset < offset) step(columns);
  return {.line = line,
          .column = columns.column,
          .byte = offset,
          .utf16_column = columns.utf16_column,
          .utf8_column = offset - starts_[line - 1] + 1};
}

}  // namespace matterlint

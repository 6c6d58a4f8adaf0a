#include "source/line_index.h"

#include <algorithm>
#include <iterator>

#include "source/byte_order_mark.h"
#include "source/utf8_sequence.h"

namespace matterlint {
namespace {

constexpr std::size_t short_line = 16;  // Lines of front matter are.
constexpr std::size_t usual_line = 512;
constexpr std::uint32_t mark_distance = 256;

}  // namespace

LineIndex::LineIndex(std::string_view text, std::size_t until) : text_(text) {
  starts_.reserve(2 + std::min(until, text.size()) / short_line);
  starts_.push_back(0);
  for (std::size_t begin = 0;;) {
    const std::size_t feed = text.find('\n', begin);
    const std::size_t end = std::min(feed, text.size());
    if (end - begin > usual_line) add_marks(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end));
    if (feed == std::string_view::npos) return;
    begin = feed + 1;
    starts_.push_back(static_cast<std::uint32_t>(begin));
    if (begin > until) return;
  }
}

/// For the line that was begun last.
void LineIndex::add_marks(std::uint32_t begin, std::uint32_t end) {
  Columns at = {.offset = start_of(line_count())};
  while (begin + mark_distance < end) {
    advance(at, begin + mark_distance);
    begin = at.offset;
    if (begin < end) marks_.push_back(at);
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

/// To the first character that begins at or behind `offset`.
void LineIndex::advance(Columns& columns, std::uint32_t offset) const {
  while (columns.offset < offset) {
    const std::string_view until = text_.substr(0, offset);
    const auto ascii = static_cast<std::uint32_t>(find_non_ascii(until, columns.offset)) - columns.offset;
    const std::uint32_t size = ascii > 0 ? ascii : std::max(utf8_sequence_size(text_, columns.offset), 1U);
    columns.offset += size;
    columns.column += ascii > 0 ? ascii : 1;
    columns.utf16_column += ascii > 0 ? ascii : (size == 4 ? 2 : 1);
  }
}

LineIndex::Columns LineIndex::nearest_before(std::uint32_t line, std::uint32_t offset) const {
  const std::uint32_t start = start_of(line);
  const auto next = std::upper_bound(marks_.begin(), marks_.end(), offset,
                                     [](std::uint32_t wanted, const Columns& mark) { return wanted < mark.offset; });
  if (next != marks_.begin() && std::prev(next)->offset > start) return *std::prev(next);
  return {.offset = start};
}

Position LineIndex::position(const Columns& columns, std::uint32_t line, std::uint32_t offset) const {
  return {.line = line,
          .column = columns.column,
          .byte = offset,
          .utf16_column = columns.utf16_column,
          .utf8_column = offset - starts_[line - 1] + 1};
}

Position LineIndex::position(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const std::uint32_t line = line_of(offset);
  Columns columns = nearest_before(line, offset);
  advance(columns, offset);
  return position(columns, line, offset);
}

/// Most ranges are short, so that their end is counted from their start.
Range LineIndex::range(Span span) const {
  const std::uint32_t begin = std::min(span.begin, static_cast<std::uint32_t>(text_.size()));
  const std::uint32_t end = std::min(span.end, static_cast<std::uint32_t>(text_.size()));
  const std::uint32_t line = line_of(begin);
  Columns columns = nearest_before(line, begin);
  advance(columns, begin);
  const Position start = position(columns, line, begin);
  const bool ends_on_it = end >= begin && (line == starts_.size() || end < starts_[line]);
  if (!ends_on_it || span.size() > mark_distance) return {start, position(end)};
  advance(columns, end);
  return {start, position(columns, line, end)};
}

}  // namespace matterlint

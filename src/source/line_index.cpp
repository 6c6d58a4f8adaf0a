#include "source/line_index.h"

#include <algorithm>
#include <cstring>

namespace matterlint {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// How many bytes the character at the start of `text` has: its UTF-8 sequence, or one byte that belongs to none.
std::size_t character_size(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t size = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1;
  if (size > text.size()) return 1;
  for (std::size_t i = 1; i < size; ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) return 1;
  return size;
}

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text), starts_{0} {
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  for (const char* at = begin; at != end;) {
    const void* const feed = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
    if (feed == nullptr) break;
    at = static_cast<const char*>(feed) + 1;
    starts_.push_back(static_cast<std::uint32_t>(at - begin));
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

const LineIndex::Cursor& LineIndex::move_to(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const std::uint32_t line = line_of(offset);
  if (cursor_.line != line || offset < cursor_.offset)
    cursor_ = {.line = line, .offset = start_of(line), .column = 1, .utf16_column = 1};
  while (cursor_.offset < offset) {
    const std::size_t size = character_size(text_.substr(cursor_.offset));
    cursor_.offset += static_cast<std::uint32_t>(size);
    cursor_.column += 1;
    cursor_.utf16_column += size == 4 ? 2 : 1;
  }
  return cursor_;
}

Position LineIndex::position(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const Cursor& cursor = move_to(offset);
  return {.line = cursor.line, .column = cursor.column, .byte = offset};
}

std::uint32_t LineIndex::utf16_column(std::uint32_t offset) const {
  return move_to(offset).utf16_column;
}

}  // namespace matterlint

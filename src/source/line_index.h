#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "source/position.h"
#include "source/span.h"

namespace matterlint {

/// Turns byte offsets of a text into lines and columns. Made once a text, in one pass over it.
/// A byte that is part of no UTF-8 sequence counts one column. For one thread at a time: it remembers where it counted
/// last, so that ascending offsets cost no more than the text is long, whatever its lines are.
class LineIndex {
 public:
  /// The text must outlive the index.
  explicit LineIndex(std::string_view text);

  /// `offset` may be the text's end, and anything past it is taken as the end.
  Position position(std::uint32_t offset) const;
  Range range(Span span) const { return {position(span.begin), position(span.end)}; }

  /// The column in UTF-16 code units, from 1, as SARIF and LSP count.
  std::uint32_t utf16_column(std::uint32_t offset) const;

  /// From 1.
  std::uint32_t line_of(std::uint32_t offset) const;
  std::uint32_t line_count() const { return static_cast<std::uint32_t>(starts_.size()); }

  /// A line without its line ending. `line` is from 1 to line_count().
  Span line(std::uint32_t line) const;

 private:
  /// A place in a line and its columns.
  struct Cursor {
    std::uint32_t line = 0;
    std::uint32_t offset = 0;
    std::uint32_t column = 1;
    std::uint32_t utf16_column = 1;
  };

  std::uint32_t start_of(std::uint32_t line) const;
  const Cursor& move_to(std::uint32_t offset) const;

  std::string_view text_;
  std::vector<std::uint32_t> starts_;
  mutable Cursor cursor_;
};

}  // namespace matterlint

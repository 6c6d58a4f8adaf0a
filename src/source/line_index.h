#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "source/position.h"
#include "source/span.h"

namespace matterlint {

/// Turns byte offsets of a text into lines and columns. Made once a text, in one pass over it, and immutable: threads
/// may share it. A look-up takes no longer on a long line than on a short one.
/// A byte that is part of no UTF-8 sequence counts one column.
class LineIndex {
 public:
  /// The text must outlive the index. No place behind the line of `until` may be asked for: that part is not read.
  explicit LineIndex(std::string_view text, std::size_t until = SIZE_MAX);

  /// `offset` may be the text's end, and anything past it is taken as the end.
  Position position(std::uint32_t offset) const;
  Range range(Span span) const;

  /// From 1.
  std::uint32_t line_of(std::uint32_t offset) const;
  std::uint32_t line_count() const { return static_cast<std::uint32_t>(starts_.size()); }

  /// A line without its line ending. `line` is from 1 to line_count().
  Span line(std::uint32_t line) const;

 private:
  /// A place between two characters of a line.
  struct Columns {
    std::uint32_t offset = 0;
    std::uint32_t column = 1;
    std::uint32_t utf16_column = 1;
  };

  void add_marks(std::uint32_t begin, std::uint32_t end);
  Columns nearest_before(std::uint32_t line, std::uint32_t offset) const;
  void advance(Columns& columns, std::uint32_t offset) const;
  Position position(const Columns& columns, std::uint32_t line, std::uint32_t offset) const;
  std::uint32_t start_of(std::uint32_t line) const;

  std::string_view text_;
  std::vector<std::uint32_t> starts_;
  std::vector<Columns> marks_;  ///< Places in long lines from which to count on, in order.
};

}  // namespace matterlint

#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "markdown/block_scan.h"
#include "markdown/flavor.h"
#include "source/span.h"

namespace matterlint::markdown {

/// Which lines of a body are code between fences, by the structure of its blocks alone: a tenth of the work of reading
/// it, and most of what looks like a fault in a note stands in code. It does not know what template tags, math and
/// comments of other programs hide; behind the first line that may hold one, it is sure of nothing.
class FencedLines {
 public:
  /// `text` is the note.
  FencedLines(std::string_view text, Span body, Flavor flavor);

  /// Whether a byte surely stands in a line of code between fences. Bytes are asked for in rising order.
  bool surely_contains(std::size_t offset);
  /// Whether, behind the line of a byte, surely no fence is open.
  bool surely_closed_behind(std::size_t offset);

 private:
  struct Opener {
    char byte;
    std::optional<std::size_t> next;
  };

  void read_to(std::size_t offset);
  void read_line();
  bool may_hold_construct(std::size_t begin, std::size_t end);

  std::string_view text_;  ///< Up to the body's end.
  std::size_t next_;       ///< The line that is read next.
  BlockScan scan_;
  /// Where those bytes stand next that begin all constructs which may go over several lines, but for HTML.
  std::array<Opener, 3> openers_ = {{{'{', {}}, {'%', {}}, {'$', {}}}};
  bool is_sure_;
  bool is_code_ = false;  ///< Whether the last line that was read is code.
};

}  // namespace matterlint::markdown

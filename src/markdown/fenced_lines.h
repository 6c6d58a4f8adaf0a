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
/// comments of other programs hide, nor lines that a lone CR ends; behind the first line that may hold one, it is sure
/// of nothing.
class FencedLines {
 public:
  /// `text` is the note.
  FencedLines(std::string_view text, Span body, Flavor flavor);

  /// Whether a byte surely stands in a line of code between fences. Bytes are asked for in rising order.
  bool surely_contains(std::size_t offset);
  /// Whether, behind the line of a byte, surely no fence is open.
  bool surely_closed_behind(std::size_t offset);

 private:
  struct Byte {
    char value;
    std::optional<std::size_t> next;  ///< Where it stands next.
  };

  void read_to(std::size_t offset);
  void read_line();
  bool stands_before(Byte& byte, std::size_t end);
  bool may_hold_construct(std::size_t end);

  std::string_view text_;  ///< Up to the body's end.
  std::size_t next_;       ///< The line that is read next.
  BlockScan scan_;
  /// Those that begin all constructs which may go over several lines, but for HTML.
  std::array<Byte, 3> openers_ = {{{'{', {}}, {'%', {}}, {'$', {}}}};
  Byte return_ = {'\r', {}};  ///< One within a line ends a line of Markdown, which the scan does not know.
  bool is_sure_;
  bool is_code_ = false;  ///< Whether the last line that was read is code.
};

}  // namespace matterlint::markdown

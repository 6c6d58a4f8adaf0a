#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "markdown/block_scan.h"
#include "markdown/flavor.h"
#include "source/span.h"

namespace matterlint::markdown {

/// What the lines of a body are, by the structure of its blocks alone: a tenth of the work of reading it, and enough to
/// know that most of what looks like a fault stands in code. It does not know what template tags, math and comments of
/// other programs hide, nor lines that a lone CR ends, nor whether blanks alone keep a list item or footnote open
/// and what right behind a footnote's marker is code, of which programs think differently; behind the first line that
/// may hold one of these, it is sure of nothing.
class SureLines {
 public:
  struct Line {
    LineKind kind = LineKind::blank;
    Span content;  ///< Behind the indent and the marks of what it stands in.
  };

  /// `text` is the note.
  SureLines(std::string_view text, Span body, Flavor flavor);

  /// A line and those around it.
  struct Surroundings {
    LineKind kind = LineKind::blank;
    LineKind below = LineKind::blank;  ///< Of the next line; blank at the end.
    bool is_below_code = false;        ///< Whether the last line above that is not blank is indented code.
  };

  /// The next line; none at the end, and behind what it is not sure of.
  std::optional<Line> next();
  /// Whether it is sure of all lines read so far.
  bool is_sure() const { return is_sure_; }

  /// Whether a byte surely stands in a line of code between fences. Bytes are asked for in rising order.
  bool surely_contains_code(std::size_t offset);
  /// Those of the line of a byte, which is read by this with the next one: no more can be asked of it. None where they
  /// are not sure.
  std::optional<Surroundings> surroundings(std::size_t offset);
  /// Whether, behind the line of a byte, surely no fence is open.
  bool surely_closed_behind(std::size_t offset);
  /// Whether the list item or quote that holds some code has ended before a fence closed it, in what was read.
  bool has_cut_code() const { return has_cut_code_; }
  /// Whether all fences behind what is read stand at the margin, surely in nothing else, and each is closed, as in most
  /// notes. It takes a fifth of the work of reading the lines.
  bool fences_surely_pair();

 private:
  struct Mark {
    std::string_view text;            ///< Empty: there is none.
    std::optional<std::size_t> next;  ///< Where it stands next.
  };

  void read_to(std::size_t offset);
  void skip_code(std::size_t offset);
  void read_line();
  bool stands_before(Mark& mark, std::size_t end);
  bool may_hold_construct(std::size_t end);

  std::string_view text_;  ///< Up to the body's end.
  std::size_t next_;       ///< The line that is read next.
  BlockScan scan_;
  std::array<Mark, 5> openers_;  ///< What may begin a construct over several blocks, but for HTML.
  std::size_t no_opener_before_ = 0;
  Mark return_ = {"\r", {}};  ///< One within a line ends a line of Markdown, which the scan does not know. In code that
                              ///< is passed over, it matters not.
  bool is_sure_;
  Line line_;                   ///< The last one that was read.
  bool is_below_code_ = false;  ///< As in Surroundings, of that line.
  bool has_cut_code_ = false;
  bool is_code_ = false;  ///< Whether it is code between fences.
};

}  // namespace matterlint::markdown

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "markdown/block_scan.h"
#include "markdown/body.h"
#include "markdown/flavor.h"

namespace matterlint::markdown {

/// What the ends of a body's lines mean to CommonMark, and with flavor `jekyll` to kramdown too, whatever md4c makes of
/// them. It takes lines of paragraphs for blocks of their own, and indented code for paragraphs and lists.
class LineEnds {
 public:
  /// Takes linear time. The body must have been read; neither it nor `text` is kept.
  LineEnds(std::string_view text, const Body& body, Flavor flavor);

  /// Whether the blanks from `blanks` on that end a line mean something: they stand in code, in HTML or in the title
  /// of a definition, they break a line, they may be within a code span that md4c does not see, or they say what a list
  /// item or footnote holds. Logarithmic.
  bool may_mean_something(std::string_view text, std::uint32_t blanks) const;

  /// Whether the line of `offset` may be of code or HTML. Logarithmic.
  bool may_be_code(std::uint32_t offset) const;

  /// Whether the line of `offset` is of a paragraph that surely goes on below: not in HTML, nor in what may be a table,
  /// whose rows look like further lines. Logarithmic.
  bool surely_goes_on(std::string_view text, std::uint32_t offset) const;

 private:
  struct Line {
    std::uint32_t begin = 0;
    LineKind kind = LineKind::blank;
    bool is_split = false;    ///< Whether it is of a paragraph that md4c takes for several blocks.
    bool may_be_row = false;  ///< Whether it goes on from what may be the delimiter row of a table.
  };

  /// The lines as one dialect reads them.
  class View {
   public:
    View(std::string_view text, const Body& body, Flavor flavor, Dialect dialect);
    bool may_mean_something(std::string_view text, std::uint32_t blanks) const;
    bool may_be_code(std::uint32_t offset) const;
    bool surely_goes_on(std::string_view text, std::uint32_t offset) const;

   private:
    bool may_go_on(std::string_view text, std::vector<Line>::const_iterator below) const;
    /// Behind the line of a byte.
    std::vector<Line>::const_iterator below(std::uint32_t offset) const;
    template <class Lines>
    void read(std::string_view text, Span body, Lines lines);
    void add(Line line);
    void mark_rows(std::string_view text);
    void mark_split(const Body& body);
    void mark_rows_of_text(std::string_view text);

    Dialect dialect_;
    std::vector<Line> lines_;
    std::size_t blank_lines_ = 0;  ///< How many were added last.
  };

  std::vector<View> views_;
};

}  // namespace matterlint::markdown

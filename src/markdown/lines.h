#pragma once

#include <cstddef>
#include <string_view>

#include "text/char_set.h"

namespace matterlint::markdown {

/// Where the line that holds `offset` begins.
std::size_t line_begin(std::string_view text, std::size_t offset);
/// Where it ends, without LF or CRLF.
std::size_t line_end(std::string_view text, std::size_t offset);
/// From `offset` to the end of its line.
std::string_view rest_of_line(std::string_view text, std::size_t offset);
/// Where the line after it begins; the text's end if it is the last.
std::size_t next_line(std::string_view text, std::size_t offset);

/// What ends a line of Markdown, together or alone. The functions here know lines that end with LF.
inline constexpr CharSet line_ends("\r\n");

/// What stands before the content of a line: blanks, tabs, marks of block quotes.
inline constexpr CharSet indents(" \t>");

/// Blanks and tabs alone, or nothing.
bool is_blank(std::string_view line);

/// The columns from which on a line is indented code, and those of what belongs to a footnote.
inline constexpr std::size_t code_indent = 4;

/// No marker of a list item, with what stands around it, is wider: enough of a line to look for one in.
inline constexpr std::size_t widest_marker = 32;

/// The size of a list item's marker at the start of a line, with the blanks or block-quote marks before it and up to
/// four blanks behind it; 0 where there is none.
std::size_t list_marker_size(std::string_view line);

/// Where the content of a line begins: behind its indent and all marks of block quotes and list items.
std::size_t behind_marks(std::string_view line);

/// A line of a body.
struct BodyLine {
  std::size_t begin = 0;
  std::size_t content = 0;  ///< Behind the indent and the marks of block quotes.
  std::string_view text;    ///< From there to its end, without LF or CRLF.
};

/// Calls `visit` with each BodyLine, in their order.
template <class Visit>
void for_each_line(std::string_view body, Visit visit) {
  for (std::size_t begin = 0; begin < body.size();) {
    const std::size_t next = next_line(body, begin);
    std::string_view line = body.substr(begin, next - begin);
    if (line.ends_with('\n')) line.remove_suffix(line.ends_with("\r\n") ? 2 : 1);
    const std::size_t marks = indents.skip_in(line);
    visit(BodyLine{begin, begin + marks, line.substr(marks)});
    begin = next;
  }
}

}  // namespace matterlint::markdown

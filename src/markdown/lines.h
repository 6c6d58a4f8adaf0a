#pragma once

#include <cstddef>
#include <string_view>

namespace matterlint::markdown {

/// Where the line that holds `offset` begins.
std::size_t line_begin(std::string_view text, std::size_t offset);
/// Where it ends, without LF or CRLF.
std::size_t line_end(std::string_view text, std::size_t offset);
/// Where the line after it begins; the text's end if it is the last.
std::size_t next_line(std::string_view text, std::size_t offset);

/// Blanks and tabs alone, or nothing.
bool is_blank(std::string_view line);

/// The size of a list item's marker at the start of a line, with the blanks or block-quote marks before it and up to
/// four blanks behind it; 0 where there is none.
std::size_t list_marker_size(std::string_view line);

/// Where the content of a line begins: behind its indent and all marks of block quotes and list items.
std::size_t behind_marks(std::string_view line);

/// How long a fence of code a text begins with, in three characters or more; 0: none.
std::size_t fence_size(std::string_view text);

}  // namespace matterlint::markdown

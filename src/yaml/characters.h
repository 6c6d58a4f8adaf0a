#pragma once

#include <cstddef>
#include <string_view>

#include "text/ascii.h"

namespace matterlint::yaml {

constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t';
}
constexpr bool is_line_break(char c) {
  return c == '\n' || c == '\r';
}
constexpr bool is_blank_or_break(char c) {
  return is_blank(c) || is_line_break(c);
}
/// No text, but for tabs and line breaks, which are.
constexpr bool is_control(char c) {
  return (c >= 0 && c < ' ' && c != '\t' && c != '\n') || c == '\x7F';
}
using ascii::hex_value;
using ascii::is_digit;

/// `,[]{}`, which end a plain scalar inside of brackets.
constexpr bool is_flow_indicator(char c) {
  return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
}

/// A line of a text: [begin, end) without its line ending, and where the next line begins.
struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t next = 0;
};

/// Where the line begins that holds the character at `at`, or that ends there.
std::size_t line_start(std::string_view text, std::size_t at);

/// The line that begins at `begin`; lines end with LF or CRLF. Nothing at or behind `limit` is looked at.
Line line_at(std::string_view text, std::size_t begin, std::size_t limit);

/// Where the first character is, from `at` on, that is no blank (nor a tab, for the second), at most `limit`.
std::size_t skip_spaces(std::string_view text, std::size_t at, std::size_t limit);
std::size_t skip_blanks(std::string_view text, std::size_t at, std::size_t limit);

/// Whether a line is `---` or `...` with nothing or a blank behind it.
bool is_document_marker(std::string_view text, Line line);

/// The end of a plain scalar's piece on a line that ends at `line_end`, without the blanks behind it. `at` is its
/// start.
std::size_t end_of_plain(std::string_view text, std::size_t at, std::size_t line_end, bool in_flow);

}  // namespace matterlint::yaml

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace matterlint::dates {

/// A piece of a text that may be a date.
struct Lexeme {
  enum class Kind : std::uint8_t { number, word, mark, end };

  Kind kind = Kind::end;
  std::string_view text;
  Span span;
  unsigned value = 0;        ///< Of a number of up to nine digits.
  bool after_blank = false;  ///< A blank stands before it.

  bool is_mark(char c) const { return kind == Kind::mark && text.front() == c; }
  bool is_one_of(std::string_view marks) const { return kind == Kind::mark && marks.find(text) != marks.npos; }
  bool is_number() const { return kind == Kind::number; }
  bool is_end() const { return kind == Kind::end; }
  bool is_word() const { return kind == Kind::word; }
};

/// Splits a text into numbers, words and single marks (those of ASCII, and – — · • ’); blanks (U+00A0 and U+202F too)
/// only part them. No text of more than 100 bytes or with a number of more than nine digits is a date: it has no
/// lexemes. The last one is the end.
std::vector<Lexeme> split_into_lexemes(std::string_view text);

}  // namespace matterlint::dates

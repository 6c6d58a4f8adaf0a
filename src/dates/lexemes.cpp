#include "dates/lexemes.h"

#include <charconv>

#include "dates/cursor.h"

namespace matterlint::dates {
namespace {

using Kind = Lexeme::Kind;

constexpr std::size_t longest_date = 100;
constexpr std::size_t most_digits = 9;

std::size_t blank_size(std::string_view text) {
  if (text.starts_with(' ') || text.starts_with('\t')) return 1;
  if (text.starts_with("\xC2\xA0")) return 2;
  return text.starts_with("\xE2\x80\xAF") ? 3 : 0;
}

Kind kind_of(char c) {
  if (is_digit(c)) return Kind::number;
  return ascii::is_letter(c) || static_cast<unsigned char>(c) >= 0x80 ? Kind::word : Kind::mark;
}

std::size_t size_of(std::string_view text, Kind kind) {
  std::size_t size = 1;
  while (kind != Kind::mark && size < text.size() && kind_of(text[size]) == kind && blank_size(text.substr(size)) == 0)
    ++size;
  return size;
}

}  // namespace

std::vector<Lexeme> split_into_lexemes(std::string_view text) {
  std::vector<Lexeme> lexemes;
  if (text.size() > longest_date) return {{}};
  bool after_blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    if (const std::size_t blank = blank_size(rest); blank > 0) {
      after_blank = true;
      at += blank;
      continue;
    }
    const Kind kind = kind_of(rest.front());
    const std::size_t size = size_of(rest, kind);
    if (kind == Kind::number && size > most_digits) return {{}};
    Lexeme& lexeme = lexemes.emplace_back(Lexeme{kind, rest.substr(0, size), span_of(at, at + size), 0, after_blank});
    if (kind == Kind::number) std::from_chars(rest.data(), rest.data() + size, lexeme.value);
    after_blank = false;
    at += size;
  }
  lexemes.push_back({Kind::end, {}, span_of(text.size(), text.size()), 0, after_blank});
  return lexemes;
}

}  // namespace matterlint::dates

#include "dates/lexemes.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "dates/cursor.h"

namespace matterlint::dates {
namespace {

using Kind = Lexeme::Kind;

constexpr std::size_t longest_date = 100;
constexpr std::size_t most_digits = 9;

constexpr std::array<std::string_view, 4> blanks = {" ", "\t", "\xC2\xA0", "\xE2\x80\xAF"};
constexpr std::array<std::string_view, 5> wide_marks = {"–", "—", "·", "•", "’"};

template <class Texts>
std::size_t size_of_prefix(const Texts& prefixes, std::string_view text) {
  const auto found = std::find_if(prefixes.begin(), prefixes.end(),
                                  [text](std::string_view prefix) { return text.starts_with(prefix); });
  return found == prefixes.end() ? 0 : found->size();
}

Kind kind_of(std::string_view text) {
  const char c = text.front();
  if (is_digit(c)) return Kind::number;
  const bool is_wide = static_cast<unsigned char>(c) >= 0x80;
  return ascii::is_letter(c) || (is_wide && size_of_prefix(wide_marks, text) == 0) ? Kind::word : Kind::mark;
}

std::size_t size_of(std::string_view text, Kind kind) {
  if (kind == Kind::mark) return std::max<std::size_t>(size_of_prefix(wide_marks, text), 1);
  std::size_t size = 1;
  while (size < text.size() && kind_of(text.substr(size)) == kind && size_of_prefix(blanks, text.substr(size)) == 0)
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
    if (const std::size_t blank = size_of_prefix(blanks, rest); blank > 0) {
      after_blank = true;
      at += blank;
      continue;
    }
    const Kind kind = kind_of(rest);
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

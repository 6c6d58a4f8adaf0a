#include "dates/embedded_date.h"

#include <algorithm>
#include <array>

#include "dates/cursor.h"
#include "dates/lexemes.h"

namespace matterlint::dates {
namespace {

struct Pair {
  std::string_view opener;
  std::string_view closer;
};

constexpr std::array<Pair, 8> pairs = {
    {{"(", ")"}, {"[", "]"}, {"<", ">"}, {"{", "}"}, {"\"", "\""}, {"'", "'"}, {"`", "`"}, {"“", "”"}}};

/// The number of parts grows with its square.
constexpr std::size_t most_lexemes = 24;

/// Whether it may stand before a date and leave it what it is.
bool introduces(const Lexeme& lexeme) {
  return lexeme.is_word() || lexeme.is_one_of(":,;|");
}

}  // namespace

std::optional<Span> inside_of_brackets(std::string_view text) {
  for (const Pair& pair : pairs)
    if (text.size() > pair.opener.size() + pair.closer.size() && text.starts_with(pair.opener) &&
        text.ends_with(pair.closer))
      return span_of(pair.opener.size(), text.size() - pair.closer.size());
  return std::nullopt;
}

std::vector<Span> possible_dates(std::string_view text) {
  std::vector<Span> parts;
  if (std::none_of(text.begin(), text.end(), is_digit)) return parts;
  const std::vector<Lexeme> lexemes = split_into_lexemes(text);
  const std::size_t count = lexemes.size() - 1;
  if (count > most_lexemes) return parts;
  for (std::size_t begin = 0; begin < count; ++begin) {
    for (std::size_t end = count; end > begin; --end)
      if (end - begin < count) parts.push_back({lexemes[begin].span.begin, lexemes[end - 1].span.end});
    if (!introduces(lexemes[begin])) break;
  }
  return parts;
}

}  // namespace matterlint::dates

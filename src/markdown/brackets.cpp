#include "markdown/brackets.h"

#include <algorithm>

#include "text/char_set.h"
#include "text/npos.h"

namespace matterlint::markdown {
namespace {

constexpr CharSet brackets("[]");
constexpr CharSet parentheses_and_breaks("()\n");
constexpr std::size_t farthest_bracket = 1000;  // so that a line of many brackets takes linear time

/// Whether the bracket before a text may stand in code that ends in it, or in HTML, so that it is none.
bool may_begin_in_code(std::string_view text) {
  static constexpr CharSet suspicious("`>");
  if (suspicious.find_in(text) == npos) return false;
  std::size_t runs = 0;  // Of backticks.
  for (std::size_t at = 0; (at = text.find('`', at)) != npos; ++runs)
    at = std::min(text.find_first_not_of('`', at), text.size());
  return runs % 2 == 1 || (text.find('>') != npos && brackets.find_in(text) != npos);
}

}  // namespace

BracketText text_before_bracket(std::string_view text, std::size_t closer, const ByteMap& map) {
  const std::size_t limit = closer - std::min(closer, farthest_bracket);
  std::size_t begin = closer;
  while (begin > 0) {
    const std::size_t bracket = map.find_last(begin, ByteKind::opening_bracket, ByteKind::closing_bracket);
    begin = bracket == npos ? 0 : bracket + 1;
    if (begin <= limit || !is_escaped(text, bracket)) break;
    begin = bracket;
  }
  const std::string_view inside = text.substr(begin, closer - begin);
  const bool is_whole =
      begin > 0 && text[begin - 1] == '[' && !is_escaped(text, begin - 1) && !may_begin_in_code(inside);
  const bool is_image = is_whole && begin > 1 && text[begin - 2] == '!' && !is_escaped(text, begin - 2);
  return {.text = inside, .is_whole = is_whole, .is_image = is_image};
}

std::size_t bracket_before(std::string_view text, std::size_t closer) {
  const std::size_t limit = closer - std::min(closer, farthest_bracket);
  std::size_t depth = 1;
  for (std::size_t at = closer; at > limit;) {
    const char c = text[--at];
    if (c == '\n') return npos;
    if ((c != '[' && c != ']') || is_escaped(text, at)) continue;
    if (c == ']') ++depth;
    if (c == '[' && --depth == 0) return at;
  }
  return npos;
}

std::size_t parenthesis_behind(std::string_view text, std::size_t opener) {
  text = text.substr(0, opener + farthest_bracket);
  std::size_t depth = 1;
  for (std::size_t at = opener + 1; (at = parentheses_and_breaks.find_in(text, at)) != npos; ++at) {
    if (text[at] == '\n') return npos;
    if (is_escaped(text, at)) continue;
    if (text[at] == '(') ++depth;
    if (text[at] == ')' && --depth == 0) return at;
  }
  return npos;
}

}  // namespace matterlint::markdown

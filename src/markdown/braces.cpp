#include "markdown/braces.h"

#include <algorithm>

#include "text/npos.h"

namespace matterlint::markdown {
namespace {

constexpr std::size_t longest_key = 100;
constexpr std::size_t longest_field = 2000;

/// Behind the string whose quote is at `at`; behind the quote alone where it is an apostrophe.
std::size_t behind_string(std::string_view text, std::size_t at) {
  for (std::size_t end = at + 1; end < text.size(); ++end) {
    if (text[end] == text[at]) return end + 1;
    if (text[end] == '\n' && text[at] != '`') break;
    if (text[end] == '\\') ++end;
  }
  return at + 1;
}

}  // namespace

std::size_t behind_balanced_expression(std::string_view text, std::size_t at, char closer) {
  text = text.substr(0, std::min(text.size(), at + longest_expression));
  std::size_t depth = 0;
  for (std::size_t next = at + 1; next < text.size();) {
    const char c = text[next];
    if (c == closer && depth == 0) return next + 1;
    if (c == '"' || c == '\'' || c == '`') {
      next = behind_string(text, next);
      continue;
    }
    if (text.substr(next).starts_with("/*")) {
      const std::size_t end = text.find("*/", next + 2);
      if (end == npos) return npos;
      next = end + 2;
      continue;
    }
    if (c == '{') ++depth;
    if (c == '}' && depth > 0) --depth;
    ++next;
  }
  return npos;
}

std::optional<Span> inline_field_around(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && at - begin < longest_key && std::string_view("([)]\n").find(text[begin - 1]) == npos) --begin;
  if (begin == 0 || begin == at) return std::nullopt;
  const char opener = text[begin - 1];
  if (opener != '(' && opener != '[') return std::nullopt;
  const char closer = opener == '(' ? ')' : ']';
  std::size_t depth = 0;
  text = text.substr(0, std::min(text.size(), at + longest_field));
  for (std::size_t end = at + 2; end < text.size() && text[end] != '\n'; ++end) {
    if (text[end] == opener) ++depth;
    if (text[end] == closer && depth-- == 0) return span_of(begin - 1, end + 1);
  }
  return std::nullopt;
}

}  // namespace matterlint::markdown

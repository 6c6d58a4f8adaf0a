#include "markdown/link_tail.h"

#include <algorithm>

#include "text/char_set.h"

namespace matterlint::markdown {
namespace {

constexpr std::size_t deepest_parentheses = 32;
constexpr std::size_t longest_title = 4096;  // so that unclosed quotes cost no quadratic time

char at_or_zero(std::string_view text, std::size_t at) {
  return at < text.size() ? text[at] : '\0';
}

constexpr bool is_control_or_blank(char c) {
  return static_cast<unsigned char>(c) <= 0x20U || c == '\x7F';
}

/// What may end a bare destination, or counts in it.
constexpr CharSet special_in_bare =
    CharSet::of([](char c) { return is_control_or_blank(c) || c == '\\' || c == '(' || c == ')'; });

/// Behind blanks with at most one line break among them.
std::size_t skip_space(std::string_view text, std::size_t at) {
  bool has_break = false;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\n') {
      if (has_break) break;
      has_break = true;
    } else if (c != ' ' && c != '\t' && c != '\r' && !(has_break && c == '>')) {
      break;
    }
  }
  return at;
}

std::optional<LinkDestination> angled_destination(std::string_view text, std::size_t at) {
  const std::size_t begin = at + 1;
  for (std::size_t end = begin; end < text.size(); ++end) {
    const char c = text[end];
    if (c == '>') return LinkDestination{span_of(begin, end), end + 1};
    if (c == '\n' || c == '<') return std::nullopt;
    if (c == '\\' && end + 1 < text.size() && text[end + 1] != '\n') ++end;
  }
  return std::nullopt;
}

std::optional<LinkDestination> bare_destination(std::string_view text, std::size_t at) {
  std::size_t depth = 0;
  std::size_t end = at;
  for (; (end = std::min(special_in_bare.find_in(text, end), text.size())) < text.size(); ++end) {
    const char c = text[end];
    if (is_control_or_blank(c)) break;
    if (c == '\\' && end + 1 < text.size() && !is_control_or_blank(text[end + 1])) ++end;
    if (c == '(' && ++depth > deepest_parentheses) return std::nullopt;
    if (c == ')') {
      if (depth == 0) break;
      --depth;
    }
  }
  if (end == at || depth > 0) return std::nullopt;
  return LinkDestination{span_of(at, end), end};
}

/// Behind the title that begins at `at`, or `at` where there is none.
std::size_t skip_title(std::string_view text, std::size_t at) {
  const char opener = at_or_zero(text, at);
  if (opener != '"' && opener != '\'' && opener != '(') return at;
  const char closer = opener == '(' ? ')' : opener;
  const std::size_t limit = std::min(text.size(), at + longest_title);
  for (std::size_t end = at + 1; end < limit; ++end) {
    if (text[end] == closer) return end + 1;
    if (text[end] == '\\') ++end;
    if (at_or_zero(text, end) == '\n' && at_or_zero(text, end + 1) == '\n') break;
  }
  return at;
}

}  // namespace

std::optional<LinkDestination> link_destination(std::string_view text, std::size_t at) {
  return at_or_zero(text, at) == '<' ? angled_destination(text, at) : bare_destination(text, at);
}

std::optional<LinkTail> link_tail(std::string_view text, std::size_t at) {
  if (at_or_zero(text, at) != '(') return std::nullopt;
  std::size_t next = skip_space(text, at + 1);
  if (at_or_zero(text, next) == ')') return LinkTail{span_of(at + 1, at + 1), next + 1};
  const auto destination = link_destination(text, next);
  if (!destination) return std::nullopt;
  if (at_or_zero(text, destination->end) == ')') return LinkTail{destination->span, destination->end + 1};
  next = skip_space(text, destination->end);
  if (next > destination->end) next = skip_space(text, skip_title(text, next));
  if (at_or_zero(text, next) != ')') return std::nullopt;
  return LinkTail{destination->span, next + 1};
}

}  // namespace matterlint::markdown

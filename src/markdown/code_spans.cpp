#include "markdown/code_spans.h"

#include <algorithm>

#include "text/char_set.h"
#include "text/npos.h"

namespace matterlint::markdown {
namespace {

constexpr std::size_t farthest_paragraph = 4000;  // so that a body without blank lines takes linear time

/// Backticks, and what may hide or hold them: escapes, HTML, wikilinks, math, templates, comments.
constexpr CharSet marks("`\\<[$%{}");
/// What ends a code span, or may: its line or its cell of a table.
constexpr CharSet code_ends("`|\r\n");
/// What ends a tag, or may, or hides its end.
constexpr CharSet tag_ends(">`\"'\r\n");

/// Where the paragraph that holds `at` begins, or one before it.
std::size_t paragraph_begin(std::string_view text, Span body, std::size_t at) {
  const std::size_t blank_line = text.substr(0, at).rfind("\n\n");
  return blank_line == npos ? body.begin : std::max<std::size_t>(blank_line + 2, body.begin);
}

/// Where what begins with the mark at `at` ends, which holds no backtick but those of a code span; npos if it may hold
/// some, or hide them.
std::size_t end_of_mark(std::string_view text, std::size_t at) {
  const char next = at + 1 < text.size() ? text[at + 1] : '`';
  switch (text[at]) {
    case '`': {
      const std::size_t end = next == '`' ? npos : code_ends.find_in(text, at + 1);
      return end != npos && text[end] == '`' && !text.substr(end + 1).starts_with('`') ? end + 1 : npos;
    }
    case '\\':
      return next == '`' ? npos : at + 2;
    case '[':
      return next == '[' ? npos : at + 1;
    case '<': {
      const std::size_t end = tag_ends.find_in(text, at + 1);
      return end != npos && text[end] == '>' ? end + 1 : npos;
    }
    default:
      return npos;
  }
}

}  // namespace

std::optional<Span> sure_code_span(std::string_view text, Span body, Flavor flavor, std::size_t at) {
  text = text.substr(0, body.end);
  const std::size_t first = paragraph_begin(text, body, at);
  if (at - first > farthest_paragraph) return std::nullopt;
  const bool may_hold_fields = flavor == Flavor::obsidian && text.substr(first, at - first).find("::") != npos;
  if (may_hold_fields) return std::nullopt;
  for (std::size_t mark = first; (mark = marks.find_in(text, mark)) < at;) {
    const std::size_t end = end_of_mark(text, mark);
    if (end == npos) return std::nullopt;
    if (text[mark] == '`' && at < end) return span_of(mark, end);
    mark = end;
  }
  return std::nullopt;
}

}  // namespace matterlint::markdown

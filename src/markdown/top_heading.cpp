#include "markdown/top_heading.h"

#include "markdown/sure_lines.h"
#include "text/char_set.h"
#include "text/npos.h"
#include "text/utf8.h"

namespace matterlint::markdown {
namespace {

bool may_begin_content(std::string_view text, std::size_t at) {
  static constexpr CharSet before("\n\r \t>");
  return at == 0 || before.contains(text[at - 1]);
}

/// Whether a `#` or `=` stands where the marks of a heading of level 1 may.
bool may_hold_top_heading(std::string_view body) {
  static constexpr CharSet behind("\n\r \t");
  for (std::size_t at = 0; (at = body.find('#', at)) != npos; ++at)
    if (may_begin_content(body, at) && (at + 1 == body.size() || behind.contains(body[at + 1]))) return true;
  for (std::size_t at = 0; (at = body.find('=', at)) != npos; ++at)
    if (may_begin_content(body, at)) return true;
  return false;
}

/// The text of a heading, where none of it is at its ends that belongs to the markup of headings or may be hidden.
std::optional<Span> plain_text(std::string_view content, std::size_t begin) {
  const std::size_t first = content.find_first_not_of(" \t", 1);
  if (first == npos || content[first] == '<' || std::string_view("# \t\\>").find(content.back()) != npos)
    return std::nullopt;
  if (content.find_first_of("{$%") != npos) return std::nullopt;  // Of a template, perhaps.
  return span_of(begin + first, begin + content.size());
}

}  // namespace

TopHeading top_heading(std::string_view text, Span body, Flavor flavor) {
  if (!may_hold_top_heading(slice(text, body))) return {.is_known = true, .text = std::nullopt};
  SureLines lines(text, body, flavor);
  while (const std::optional<SureLines::Line> line = lines.next()) {
    const std::string_view content = slice(text, line->content);
    if (line->kind == LineKind::underline || line->kind == LineKind::definition) return {};
    if (line->kind != LineKind::heading || content.starts_with("##")) continue;
    const std::optional<Span> heading = plain_text(content, line->content.begin);
    return {.is_known = heading.has_value(), .text = heading};
  }
  return {.is_known = lines.is_sure(), .text = std::nullopt};
}

}  // namespace matterlint::markdown

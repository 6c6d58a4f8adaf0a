#include "markdown/top_heading.h"

#include "markdown/sure_lines.h"
#include "text/npos.h"
#include "text/utf8.h"

namespace matterlint::markdown {
namespace {

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

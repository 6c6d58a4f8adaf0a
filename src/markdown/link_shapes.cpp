#include "markdown/link_shapes.h"

#include <optional>

#include "markdown/brackets.h"
#include "markdown/definitions.h"
#include "markdown/link_tail.h"

namespace matterlint::markdown {
namespace {

/// The tail whose parenthesis opens at `opener`, where the destination goes to the next one, as most do; none where
/// something before that asks for a closer look.
std::optional<LinkTail> plain_tail(std::string_view text, std::size_t opener, const ByteMap& map) {
  const std::size_t begin = opener + 1;
  const std::size_t end = map.find_any(begin, ByteKind::blank, ByteKind::line_end, ByteKind::control,
                                       ByteKind::opening_parenthesis, ByteKind::closing_parenthesis);
  const bool is_closed = end < text.size() && text[end] == ')';
  // Anywhere but at its end, a backslash changes nothing.
  if (!is_closed || text[begin] == '<' || text[end - 1] == '\\') return std::nullopt;
  return LinkTail{span_of(begin, end), end + 1};
}

LinkShape shape_at(std::string_view text, std::size_t closer, const LinkTail& tail, const ByteMap& map) {
  const BracketText inside = text_before_bracket(text, closer, map);
  return {.text = span_of(closer - inside.text.size(), closer),
          .has_brackets = !inside.is_whole,
          .is_image = inside.is_image,
          .destination = tail.destination};
}

}  // namespace

void LinkShapes::read(std::string_view text, Span body, const ByteMap& map) {
  inline_links.clear();
  definitions.clear();
  have_brackets = false;
  text = text.substr(0, body.end);
  map.visit(ByteKind::closing_bracket, body.begin, [&](std::size_t closer) {
    const char next = closer + 1 < text.size() ? text[closer + 1] : '\0';
    if (next == '(') {
      std::optional<LinkTail> tail = plain_tail(text, closer + 1, map);
      if (!tail) tail = link_tail(text, closer + 1);
      if (tail) {
        inline_links.push_back(shape_at(text, closer, *tail, map));
        have_brackets = have_brackets || inline_links.back().has_brackets;
      }
    } else if (next == ':') {
      if (const auto definition = definition_at(text, closer)) definitions.push_back(*definition);
    }
    return false;
  });
}

}  // namespace matterlint::markdown

#include "markdown/link_shapes.h"

#include "markdown/address.h"
#include "markdown/brackets.h"
#include "markdown/definitions.h"
#include "markdown/link_tail.h"

namespace matterlint::markdown {
namespace {

LinkShape shape_at(std::string_view text, std::size_t closer, const LinkTail& tail) {
  const BracketText inside = text_before_bracket(text, closer);
  return {.text = span_of(closer - inside.text.size(), closer),
          .has_brackets = !inside.is_whole,
          .is_image = inside.is_image,
          .destination = tail.destination,
          .is_to_web = is_url(slice(text, tail.destination))};
}

}  // namespace

void LinkShapes::read(std::string_view text, Span body, const ByteMap& map) {
  inline_links.clear();
  definitions.clear();
  text = text.substr(0, body.end);
  map.visit(ByteKind::closing_bracket, body.begin, [&](std::size_t closer) {
    const char next = closer + 1 < text.size() ? text[closer + 1] : '\0';
    if (next == '(') {
      if (const auto tail = link_tail(text, closer + 1)) inline_links.push_back(shape_at(text, closer, *tail));
    } else if (next == ':') {
      if (const auto definition = definition_at(text, closer)) definitions.push_back(*definition);
    }
    return false;
  });
}

}  // namespace matterlint::markdown

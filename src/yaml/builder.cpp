#include "yaml/builder.h"

#include "yaml/core_schema.h"
#include "yaml/scalar.h"

namespace matterlint::yaml {

Node missing_value(std::size_t offset) {
  Node node;
  node.span = node.outer = span_of(offset, offset);
  return node;
}

Node plain_node(std::string_view text, Span span) {
  Node node;
  node.text = slice(text, span);
  node.kind = core_kind(node.text);
  node.span = node.outer = span;
  return node;
}

Node plain_node(std::string_view text, Span span, Arena& arena) {
  Node node;
  node.text = text_of_plain(slice(text, span), arena);
  node.kind = core_kind(node.text);
  node.span = node.outer = span;
  return node;
}

std::optional<Node> quoted_node(std::string_view text, const Token& token, Arena& arena) {
  Node node;
  node.kind = Kind::string;
  node.outer = token.span;
  node.span = {token.span.begin + 1, token.span.end - 1};
  const std::string_view inside = slice(text, node.span);
  node.style = token.is(TokenKind::single_quoted) ? Style::single_quoted : Style::double_quoted;
  if (token.is_verbatim) {
    node.text = inside;
    return node;
  }
  if (token.is(TokenKind::single_quoted)) {
    node.text = text_of_single_quoted(inside, arena);
    return node;
  }
  const std::optional<std::string_view> decoded = text_of_double_quoted(inside, arena);
  if (!decoded) return std::nullopt;
  node.text = *decoded;
  return node;
}

std::optional<Line> shallow_line(std::string_view text, Span scalar, std::int64_t column) {
  for (std::size_t at = line_at(text, scalar.begin, scalar.end).next; at < scalar.end;) {
    const Line line = line_at(text, at, scalar.end);
    const std::size_t content = skip_spaces(text, line.begin, line.end);
    const bool is_blank_line = skip_blanks(text, content, line.end) == line.end;
    if (!is_blank_line && static_cast<std::int64_t>(content - line.begin) <= column) return line;
    at = line.next;
  }
  return std::nullopt;
}

Node close_sequence(Tree& tree, std::size_t base, Style style, Span span) {
  std::vector<Node>& open = tree.open_items();
  Node node;
  node.style = style;
  node.span = node.outer = span;
  node.set_items(tree.arena().copy(std::span<const Node>(open).subspan(base)));
  open.erase(open.begin() + static_cast<std::ptrdiff_t>(base), open.end());
  return node;
}

Node close_mapping(Tree& tree, std::size_t base, Style style, Span span) {
  std::vector<Entry>& open = tree.open_entries();
  Node node;
  node.style = style;
  node.span = node.outer = span;
  node.set_entries(tree.arena().copy(std::span<const Entry>(open).subspan(base)));
  open.erase(open.begin() + static_cast<std::ptrdiff_t>(base), open.end());
  return node;
}

}  // namespace matterlint::yaml

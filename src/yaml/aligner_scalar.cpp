#include <algorithm>

#include "yaml/aligner.h"
#include "yaml/characters.h"
#include "yaml/core_schema.h"
#include "yaml/scalar.h"

namespace matterlint::yaml {
namespace {

constexpr std::string_view core_tags = "tag:yaml.org,2002:";

/// Blanks at the start of the first line with text; of the longest blank line where there is no text.
std::size_t detected_indent(std::string_view lines) {
  std::size_t longest = 0;
  for (std::size_t at = 0; at < lines.size();) {
    const Line line = line_at(lines, at, lines.size());
    const std::size_t content = skip_spaces(lines, line.begin, line.end);
    if (content < line.end) return content - line.begin;
    longest = std::max(longest, content - line.begin);
    at = line.next;
  }
  return longest;
}

/// Whether a blank line above the text has more blanks than the text.
bool has_deep_blank_line(std::string_view lines, std::size_t indent) {
  for (std::size_t at = 0; at < lines.size();) {
    const Line line = line_at(lines, at, lines.size());
    const std::size_t content = skip_spaces(lines, line.begin, line.end);
    if (content < line.end) return false;
    if (content - line.begin > indent) return true;
    at = line.next;
  }
  return false;
}

/// From the first character of the text to the end of its last line that is not blank.
Span span_of_text(std::string_view text, Span lines, std::size_t indent) {
  std::size_t end = lines.end;
  while (end > lines.begin && is_blank_or_break(text[end - 1])) --end;
  if (end == lines.begin) return {lines.begin, lines.begin};
  std::size_t begin = lines.begin;
  for (Line line = line_at(text, begin, end); skip_blanks(text, line.begin, line.end) == line.end && line.next < end;)
    begin = line.next, line = line_at(text, begin, end);
  return span_of(std::min(begin + indent, end), end);
}

}  // namespace

Aligner::Result Aligner::null(const Place& place) {
  const Token* const token = peek();
  const bool is_written = token != nullptr && token->is(TokenKind::plain) && is_placed(*token, place) &&
                          core_kind(slice(text_, token->span)) == Kind::null &&
                          (place.is_key || !is_followed_by_colon(*token));
  if (is_written) return plain(place);
  ++event_;
  return missing(place);
}

Aligner::Result Aligner::missing(const Place& place) {
  if (!place.may_be_missing) return unexpected();
  return missing_value(place.missing_at);
}

Aligner::Result Aligner::scalar(const Place& place) {
  const Token* const token = peek();
  const bool is_quoted = token != nullptr && (token->is_quoted() || token->is(TokenKind::block_header));
  if (event().text.empty() && event().tag != "?" && !(is_quoted && is_placed(*token, place))) {
    Node node = missing_value(place.missing_at);
    node.kind = kind_of("", true, event().tag);
    ++event_;
    return node;
  }
  if (token == nullptr || !is_placed(*token, place)) return unexpected();
  if (token->is_quoted()) return quoted(place);
  return token->is(TokenKind::block_header) ? block_scalar(place) : plain(place);
}

/// What a scalar with a tag is: what the tag says where the text allows it.
Kind Aligner::kind_of(std::string_view text, bool is_plain, std::string_view tag) const {
  if (tag == "?") return is_plain ? core_kind(text) : Kind::string;
  if (!tag.starts_with(core_tags) || tag.substr(core_tags.size()) == "str") return Kind::string;
  const Kind kind = core_kind(text);
  return tag.substr(core_tags.size()) == "float" && kind == Kind::integer ? Kind::number : kind;
}

bool Aligner::is_text_of_event(std::string_view text) const {
  const auto is_hidden = [](char c) { return c == '?' || c < 0 || is_control(c); };
  for (const char theirs : event().text) {
    // yaml-cpp has one byte for `\N` and `\_`, as Latin-1 does.
    const bool is_latin = theirs == '\x85' || theirs == '\xA0';
    if (is_latin && text.size() > 1 && text[0] == '\xC2' && text[1] == theirs) text.remove_prefix(1);
    if (text.empty() || (text.front() != theirs && (theirs != stand_in || !is_hidden(text.front())))) return false;
    text.remove_prefix(1);
  }
  return text.empty();
}

Aligner::Result Aligner::plain(const Place& place) {
  const Token* const first = peek();
  if (!first->is(TokenKind::plain) || first->continues) return unexpected();
  const Token* last_line = take();
  for (const Token* next = at_; next != end_; ++next) {
    if (next->is(TokenKind::tabs)) continue;
    if (!next->continues || !is_placed(*next, place)) break;
    last_line = next;
    at_ = next + 1;
  }
  Node node;
  node.span = node.outer = {first->span.begin, last_line->span.end};
  node.text = text_of_plain(slice(text_, node.span), tree_.arena());
  node.kind = kind_of(node.text, true, event().tag);
  const bool is_same = event().type == Event::Type::null || is_text_of_event(node.text);
  ++event_;
  return is_same ? Result(node) : fail(node.span, "programs read this text in different ways; put it in quotes");
}

Aligner::Result Aligner::quoted(const Place& place) {
  const Token* const token = take();
  if (!token->is_closed) return fail({token->span.begin, token->span.begin + 1}, "this quote is never closed");
  Result node = quoted_node(text_, *token, tree_.arena());
  if (!node) return fail(token->span, "an escape in this text is unknown", Fault::invalid_escape);
  for (std::size_t at = line_at(text_, token->span.begin, token->span.end).next; at < token->span.end;) {
    const Line line = line_at(text_, at, token->span.end);
    const std::size_t content = skip_spaces(text_, line.begin, line.end);
    const bool is_blank_line = skip_blanks(text_, content, line.end) == line.end;
    if (!is_blank_line && static_cast<std::int64_t>(content - line.begin) <= place.column) {
      fail(span_of(content, line.end), "this line is not indented as deep as the text that it belongs to",
           Fault::block_scalar_indent);
      error_->value = span_of(line.begin, token->span.end);
      return std::nullopt;
    }
    at = line.next;
  }
  if (!is_text_of_event(node->text)) return fail(node->span, "programs read this text in different ways");
  node->kind = event().tag == "!" ? Kind::string : kind_of(node->text, false, event().tag);
  ++event_;
  return node;
}

Aligner::Result Aligner::block_scalar(const Place& place) {
  const Token& header = *take();
  const std::string_view written = slice(text_, header.span);
  if (!is_block_header(written)) return fail(header.span, "`" + std::string(written) + "` begins no block of text");
  if (at_ != end_ && at_->is(TokenKind::comment)) peek();
  Span lines = {header.span.end, header.span.end};
  if (at_ != end_ && at_->is(TokenKind::block_text)) lines = take()->span;
  const std::string_view inside = slice(text_, lines);
  BlockScalar block{.is_folded = written.front() == '>'};
  for (const char c : written.substr(1)) {
    if (is_digit(c)) block.indent = static_cast<std::size_t>(std::max<std::int64_t>(place.column, 0) + c - '0');
    if (!is_digit(c)) block.chomping = c;
  }
  if (block.indent == 0) {
    block.indent = detected_indent(inside);
    if (has_deep_blank_line(inside, block.indent))
      return fail(lines, "a blank line above this text is indented deeper than the text");
  }
  const std::size_t last_line = inside.rfind('\n') + 1;
  if (last_line < inside.size() && skip_blanks(inside, last_line, inside.size()) == inside.size())
    return fail(lines, "a last line of blanks without a line ending belongs to this text for some programs only");
  Node node;
  node.style = block.is_folded ? Style::folded : Style::literal;
  node.text = text_of_block(inside, block, tree_.arena());
  node.span = span_of_text(text_, lines, block.indent);
  if (inside.empty()) node.span = lines;
  node.outer = {header.span.begin, std::max(node.span.end, header.span.end)};
  if (!is_text_of_event(node.text)) return fail(node.outer, "programs read this text in different ways");
  node.kind = event().tag == "!" ? Kind::string : kind_of(node.text, false, event().tag);
  ++event_;
  return node;
}

}  // namespace matterlint::yaml

#include "yaml/aligner.h"
#include "yaml/characters.h"
#include "yaml/core_schema.h"

namespace matterlint::yaml {
namespace {

constexpr std::string_view core_tags = "tag:yaml.org,2002:";

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
  Node node = plain_node(text_, {first->span.begin, last_line->span.end}, tree_.arena());
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
  if (const std::optional<Line> shallow = shallow_line(text_, token->span, place.column)) {
    fail(span_of(skip_spaces(text_, shallow->begin, shallow->end), shallow->end),
         "this line is not indented as deep as the text that it belongs to", Fault::block_scalar_indent);
    error_->value = span_of(shallow->begin, token->span.end);
    return std::nullopt;
  }
  if (!is_text_of_event(node->text)) return fail(node->span, "programs read this text in different ways");
  node->kind = event().tag == "!" ? Kind::string : kind_of(node->text, false, event().tag);
  ++event_;
  return node;
}

Aligner::Result Aligner::block_scalar(const Place& place) {
  const Token& header = *take();
  if (at_ != end_ && at_->is(TokenKind::comment)) peek();
  const bool has_lines = at_ != end_ && at_->is(TokenKind::block_text);
  const Span lines = has_lines ? take()->span : Span{header.span.end, header.span.end};
  SyntaxError error;
  Result node = block_node(text_, header.span, lines, place.column, tree_.arena(), &error);
  if (!node) return fail(error.span, std::move(error.message));
  if (!is_text_of_event(node->text)) return fail(node->outer, "programs read this text in different ways");
  node->kind = event().tag == "!" ? Kind::string : kind_of(node->text, false, event().tag);
  ++event_;
  return node;
}

}  // namespace matterlint::yaml

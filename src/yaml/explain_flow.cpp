#include <algorithm>
#include <string>

#include "yaml/characters.h"
#include "yaml/explain.h"

namespace matterlint::yaml {
namespace {

/// `[[@Smith2020]]`, `[[#Part]]`: not a list of lists, whose first one ends alone.
bool holds_wikilink(std::string_view text) {
  return text.starts_with("[[") && text.find_first_of("]\n") == text.find("]]");
}

}  // namespace

/// From an opening bracket to behind its closing one. False where something is wrong between them.
bool Explainer::brackets(bool is_value) {
  Brackets state{.opener = at_, .open = {token().kind}};
  for (++at_; !at_end() && !is_recovered(at_);) {
    check_bracket_indent(state);
    const std::size_t piece = at_;
    if (!bracket_piece(state)) {
      at_ = piece;
      leave_brackets(state.open.size());
      return false;
    }
    if (!state.open.empty()) continue;
    // `[[A]], [[B]]`, `{{date}}, {{time}}`: text goes on behind the brackets.
    if (is_last_on_line() || (token().is(TokenKind::colon) && !is_value)) return true;
    return flow_fault(state, {token().span.begin, token().span.begin + 1},
                      "no text can stand behind the closing bracket");
  }
  return unclosed_bracket(state);
}

/// The brackets go on to the end of the last line that can be of them.
bool Explainer::unclosed_bracket(const Brackets& state) {
  const std::size_t behind = at_;
  const std::size_t before = errors_.size();
  const Span opener = tokens_[state.opener].span;
  flow_fault(state, opener, "this bracket is never closed");
  std::size_t last = behind - 1;
  while (last > state.opener && tokens_[last].is(TokenKind::comment)) --last;
  SyntaxError& error = errors_[before];
  if (error.fault == Fault::flow_list) error.value = {opener.begin, tokens_[last].span.end};
  return false;
}

/// From a fault between brackets to the line behind them: what they hold is no lines of the block.
void Explainer::leave_brackets(std::size_t depth) {
  for (; !at_end() && depth > 0 && !is_recovered(at_); ++at_) {
    if (token().is(TokenKind::sequence_start) || token().is(TokenKind::mapping_start)) ++depth;
    if (token().is(TokenKind::sequence_end) || token().is(TokenKind::mapping_end)) --depth;
  }
  if (depth == 0) skip_line();
}

/// Whether a token belongs to the block again: the brackets were forgotten.
bool Explainer::is_recovered(std::size_t i) const {
  const Token& token = tokens_[i];
  if (token.is(TokenKind::document_start) || token.is(TokenKind::document_end)) return true;
  const std::uint32_t column = levels_.empty() ? 0 : levels_.back().column;
  const bool is_outside = token.starts_line && !levels_.empty() && token.column <= column;
  return is_outside && (token.is(TokenKind::dash) || is_key(i));
}

/// Lines of a list that stand no deeper than the key before it; told once a list.
void Explainer::check_bracket_indent(Brackets& state) {
  const Token& here = token();
  const bool is_closer = here.is(TokenKind::sequence_end) || here.is(TokenKind::mapping_end);
  const bool is_deep = !here.starts_line || levels_.empty() || here.column > levels_.back().column;
  if (is_deep || is_closer || here.is(TokenKind::comment) || state.is_outdented) return;
  state.is_outdented = true;
  errors_.push_back({{here.span.begin, std::max(here.span.end, rest_of_line(at_).end)},
                     "the lines of a list in brackets must be indented deeper than its key",
                     Fault::other,
                     {}});
}

bool Explainer::bracket_piece(Brackets& state) {
  const Token& here = token();
  switch (here.kind) {
    case TokenKind::sequence_start:
    case TokenKind::mapping_start:
      return open_bracket(state);
    case TokenKind::sequence_end:
    case TokenKind::mapping_end:
      return close_bracket(state);
    case TokenKind::comma:
    case TokenKind::colon:
      return bracket_indicator(state);
    case TokenKind::comment:
      return bracket_comment(state);
    case TokenKind::reserved:
    case TokenKind::dash:
      return bracket_reserved(state);
    case TokenKind::alias:
      return anchors_.contains(written(here).substr(1)) ? bracket_scalar(state) : bracket_reserved(state);
    case TokenKind::plain:
    case TokenKind::single_quoted:
    case TokenKind::double_quoted:
      return bracket_scalar(state);
    default:
      ++at_;
      return true;
  }
}

bool Explainer::open_bracket(Brackets& state) {
  if (state.has_item) return flow_fault(state, token().span, "a `,` is missing before this bracket");
  state.open.push_back(token().kind);
  state.has_colon = false;
  ++at_;
  return true;
}

bool Explainer::close_bracket(Brackets& state) {
  const bool is_list = state.open.back() == TokenKind::sequence_start;
  if (token().is(TokenKind::sequence_end) != is_list)
    return flow_fault(state, token().span, is_list ? "a `[` is closed by a `}`" : "a `{` is closed by a `]`");
  state.open.pop_back();
  state.has_item = true;
  state.has_colon = false;
  ++at_;
  return true;
}

bool Explainer::bracket_indicator(Brackets& state) {
  const bool is_colon = token().is(TokenKind::colon);
  if (is_colon && state.has_colon) return flow_fault(state, token().span, "text with `: ` in it must stand in quotes");
  if (!is_colon && !state.has_item && !state.has_colon)
    return flow_fault(state, token().span, "nothing stands before this `,`");
  state.has_colon = is_colon;
  state.has_item = false;
  ++at_;
  return true;
}

bool Explainer::bracket_scalar(Brackets& state) {
  const Token& here = token();
  if (state.has_item && !here.continues) {
    const bool follows_quote = tokens_[at_ - 1].is_quoted() && here.is(TokenKind::plain);
    return flow_fault(state, here.span,
                      follows_quote ? "a quote or a `,` is missing or doubled before this text"
                                    : "a `,` is missing before this text");
  }
  if (here.is_quoted() && !here.is_closed)
    return flow_fault(state, {here.span.begin, here.span.begin + 1}, "this quote is never closed");
  if (here.is_quoted() && !check_escapes(here)) return false;
  state.has_item = true;
  ++at_;
  return true;
}

/// From the outermost bracket to the end of its line, comments included.
Span Explainer::whole_line(const Brackets& state) const {
  const Token& opener = tokens_[state.opener];
  std::size_t end = line_at(text_, opener.span.begin, text_.size()).end;
  while (is_blank(text_[end - 1])) --end;
  return span_of(opener.span.begin, end);
}

/// `[a, #tag]`: what looks like a tag is a comment, and hides the closing bracket.
bool Explainer::bracket_comment(const Brackets& state) {
  const Token& here = token();
  const Token& before = tokens_[at_ - 1];
  const std::string_view comment = written(here);
  const bool follows_text = !here.starts_line && (before.is(TokenKind::comma) || at_ == state.opener + 1);
  const bool hides_closer = comment.find_first_of("]}") != std::string_view::npos;
  if (follows_text && hides_closer && !is_blank(comment[1])) {
    const std::size_t end = std::min(comment.find_first_of(",]} \t"), comment.size());
    return fault(Fault::unquoted_tag, span_of(here.span.begin, here.span.begin + end),
                 "a `#` begins a comment, which hides the rest of this list", whole_line(state));
  }
  ++at_;
  return true;
}

bool Explainer::bracket_reserved(const Brackets& state) {
  const std::size_t begin = at_;
  const std::string_view opened = text_.substr(tokens_[state.opener].span.begin);
  if (holds_wikilink(opened) || opened.starts_with("{%")) return flow_fault(state, token().span, {});
  Span value = token().span;
  const bool has_text = begin + 1 < tokens_.size() && tokens_[begin + 1].is(TokenKind::plain) &&
                        tokens_[begin + 1].span.begin == value.end;
  if (has_text) value.end = tokens_[begin + 1].span.end;
  if (written(token()) == "#" && slice(text_, rest_of_line(state.opener)).find("](") != std::string_view::npos)
    return flow_fault(state, {value.begin, value.begin + 1}, "text that begins with a bracket must stand in quotes");
  if (written(token()) == "#")
    return fault(Fault::unquoted_tag, value, "an item can not begin with `#`", whole_line(state));
  const std::string first(written(token()).substr(0, 1));
  const Span list = rest_of_line(state.opener);
  return fault(Fault::reserved_start, {value.begin, value.begin + 1},
               "text that begins with " + (first == "`" ? "a backtick" : "`" + first + "`") + " must stand in quotes",
               slice(text_, list).ends_with(']') ? list : Span{});
}

/// Whether nothing of what stands between the brackets is on another line.
bool Explainer::is_on_one_line(const Brackets& state) const {
  std::size_t next = state.opener + 1;
  while (next < tokens_.size() && !tokens_[next].starts_line) ++next;
  while (next < tokens_.size() && tokens_[next].is(TokenKind::comment)) ++next;
  return next == tokens_.size() || is_recovered(next);
}

/// Brackets that are wikilinks or placeholders are told as such.
bool Explainer::flow_fault(const Brackets& state, Span span, std::string message) {
  const std::string_view opened = text_.substr(tokens_[state.opener].span.begin, 2);
  const Span value = is_on_one_line(state) ? rest_of_line(state.opener) : Span{};
  const Span opener = {tokens_[state.opener].span.begin, tokens_[state.opener].span.begin + 2};
  if (opened == "[[")
    return fault(Fault::unquoted_wikilink, value.empty() ? opener : value, "a wikilink must stand in quotes", value);
  if (opened == "{{" || opened == "{%")
    return fault(Fault::placeholder, value.empty() ? opener : value, "a placeholder must stand in quotes", value);
  return fault(Fault::flow_list, span, std::move(message), value);
}

}  // namespace matterlint::yaml

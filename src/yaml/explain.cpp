#include "yaml/explain.h"

#include <algorithm>
#include <utility>

#include "text/npos.h"
#include "yaml/characters.h"
#include "yaml/scalar.h"

namespace matterlint::yaml {
namespace {

/// The tag of a template, `<% … %>` or `{{ … }}`, that holds a span on its line: another program reads what is in it.
std::optional<Span> template_tag_around(std::string_view text, Span span) {
  const Line place = line_at(text, text.rfind('\n', span.begin) + 1, text.size());
  const std::size_t begin = place.begin;
  const std::string_view line = text.substr(begin, place.end - begin);
  const std::size_t at = span.begin - begin;
  for (const auto& [opener, closer] : {std::pair{"<%", "%>"}, std::pair{"{{", "}}"}}) {
    const std::size_t open = line.substr(0, at).rfind(opener);
    const std::size_t close = open == npos ? npos : line.find(closer, open);
    if (close != npos && close >= at) return span_of(begin + open, begin + close + 2);
  }
  return std::nullopt;
}

}  // namespace

void Explainer::explain() {
  while (!at_end()) {
    const std::size_t before = at_;
    line();
    if (at_ == before) ++at_;
  }
}

void Explainer::line() {
  expected_node_ = std::exchange(expects_node_, false);
  has_dash_ = false;
  if (token().is(TokenKind::comment)) {
    expects_node_ = expected_node_;
    ++at_;
    return;
  }
  if (text_key_ && !line_of_block_text()) return;
  if (!check_tabs() || at_end() || !check_indent()) return;
  bool is_value = false;
  // The first token starts the line; what follows on it does not.
  while (piece(is_value))
    if (is_last_on_line()) return skip_line();
}

/// Moves past tabs that begin a line. False where they can not stand there.
bool Explainer::check_tabs() {
  const Token& first = token();
  if (!first.is(TokenKind::tabs)) return true;
  const std::size_t content = at_ + 1;
  const bool is_structure = content < tokens_.size() && (tokens_[content].is(TokenKind::dash) || is_key(content));
  if (is_structure && !tokens_[content].continues)
    return fault(Fault::tabs, first.span, "a line can not be indented with tabs");
  at_ = content;
  return true;
}

/// Reads a token, or a node. False when the line is done with.
bool Explainer::piece(bool& is_value) {
  const Token& here = token();
  expects_node_ = false;
  switch (here.kind) {
    case TokenKind::tag:
    case TokenKind::anchor:
      return property();
    case TokenKind::dash:
    case TokenKind::question:
    case TokenKind::colon:
      return indicator(is_value);
    case TokenKind::plain:
      return plain(is_value);
    case TokenKind::single_quoted:
    case TokenKind::double_quoted:
      return quoted(is_value);
    case TokenKind::alias:
      return alias() && behind_node(is_value);
    case TokenKind::sequence_start:
    case TokenKind::mapping_start:
      return brackets(is_value) && behind_node(is_value);
    case TokenKind::block_header:
      return block_header();
    case TokenKind::reserved:
      return reserved_start(at_);
    case TokenKind::sequence_end:
    case TokenKind::mapping_end:
    case TokenKind::comma:
      if (is_value) return reserved_start(at_);
      return fault(Fault::flow_list, here.span, in_backticks(written(here)) + " closes no bracket that is open");
    default:
      skip_line();
      return false;
  }
}

bool Explainer::property() {
  if (written(token()).starts_with("![[")) {
    const Span value = rest_of_line(at_);
    const Span place = value.empty() ? token().span : value;
    return fault(Fault::unquoted_wikilink, place, "a wikilink must stand in quotes", value);
  }
  if (written(token()) == "&") return reserved_start(at_);
  ++at_;
  expects_node_ = true;
  return true;
}

/// `-`, `?` or `:`. What stands behind a dash on its line may be a collection, with more of it on the lines below.
bool Explainer::indicator(bool& is_value) {
  const Token& here = token();
  const bool is_colon = here.is(TokenKind::colon);
  if (!is_colon && is_value) return reserved_start(at_);
  has_dash_ = has_dash_ || !is_colon;
  is_value = is_colon && !here.starts_line;
  expects_node_ = true;
  ++at_;
  const bool nests = !is_value && on_line() && (token().is(TokenKind::dash) || is_key(at_));
  if (nests) levels_.push_back({token().column, token().is(TokenKind::dash), token().is(TokenKind::dash)});
  return true;
}

/// Whether a line stands where the lines above let it: deeper only below a colon or dash, and else with its like.
bool Explainer::check_indent() {
  const Token& first = token();
  const bool is_item = first.is(TokenKind::dash);
  if (!is_item && !is_key(at_)) return true;
  // More words are a sentence that goes on from the line above; plain() tells.
  if (first.continues && written(first).find(' ') != std::string_view::npos) return true;
  bool came_back = false;
  while (!levels_.empty() && levels_.back().column > first.column) levels_.pop_back(), came_back = true;
  if (!levels_.empty() && levels_.back().column == first.column) return check_sibling(is_item);
  const bool may_open = levels_.empty() || (expected_node_ && !came_back);
  levels_.push_back({first.column, is_item, is_item});
  if (may_open) return true;
  if (!came_back && glued_entry_above()) return expected_node_ = true;
  return fault(Fault::indentation, first.span,
               came_back ? "this line is indented like none of the lines above that it could belong to"
                         : "this line is indented deeper than the one above, which has a value already");
}

/// Whether a line goes on with the list or mapping at its column.
bool Explainer::check_sibling(bool is_item) {
  Level& level = levels_.back();
  if (!is_item && level.is_list && is_glued_item(token())) return glued_item(token());
  if (!is_item && level.is_list)
    return fault(Fault::indentation, token().span, "a key can not stand between list items");
  const bool is_misplaced = is_item && !level.has_items && !expected_node_;
  if (is_item || !expected_node_) level.has_items = is_item;
  if (!is_item) level.has_items = false;
  const bool has_list_above = levels_.size() > 1 && levels_[levels_.size() - 2].is_list;
  return !is_misplaced || fault(Fault::indentation, token().span,
                                has_list_above ? "this item is indented deeper than the one above"
                                               : "a list item can not stand between keys");
}

bool Explainer::plain(bool is_value) {
  const std::size_t begin = at_;
  const Token& here = token();
  if (is_starred_item(here)) return starred_item(here);
  ++at_;
  const bool has_colon = on_line() && token().is(TokenKind::colon);
  if (here.continues && has_colon && !expected_node_)
    return fault(Fault::unquoted_colon, token().span,
                 "this line goes on with the text above, so no `: ` can stand in it");
  if (!has_colon) {
    const bool is_own_line = here.starts_line && !here.continues && !has_dash_ && !expected_node_;
    if (is_own_line) missing_colon(here);
    return !is_own_line && behind_node(is_value);
  }
  if (!is_value) return true;
  return fault(Fault::unquoted_colon, token().span, "text with `: ` in it must stand in quotes", value_from(begin));
}

bool Explainer::alias() {
  const bool is_known = anchors_.contains(written(token()).substr(1));
  if (is_starred_item(token())) return starred_item(token());
  if (!is_known) return reserved_start(at_);
  ++at_;
  return true;
}

bool Explainer::block_header() {
  const std::size_t begin = at_;
  ++at_;
  const Token& header = tokens_[begin];
  if (on_line() && !token().is(TokenKind::comment)) {
    if (!rest_of_line(begin).empty()) return reserved_start(begin);
    return fault(Fault::reserved_start, header.span,
                 "the text of a block must begin below the line of its " + in_backticks(written(header)), header.span);
  }
  if (!is_block_header(written(header)))
    return fault(Fault::other, header.span, in_backticks(written(header)) + " begins no block of text");
  text_key_ = levels_.empty() ? 0 : levels_.back().column;
  text_has_tabs_ = false;
  skip_line();
  return false;
}

/// What stands behind a value on its line.
bool Explainer::behind_node(bool is_value) {
  if (is_last_on_line()) {
    skip_line();
    return false;
  }
  if (token().is(TokenKind::colon) && !is_value) return true;
  return fault(Fault::other, {token().span.begin, end_of_line(at_)}, "this can not follow the value before it");
}

bool Explainer::is_key(std::size_t i) const {
  while (i < tokens_.size() && tokens_[i].is_property()) {
    const bool ends_line = ++i < tokens_.size() && tokens_[i].starts_line;
    if (ends_line) return false;  // They are of the whole that begins below.
  }
  if (i >= tokens_.size()) return false;
  if (tokens_[i].is(TokenKind::question) || tokens_[i].is(TokenKind::colon)) return true;
  const bool can_be = tokens_[i].is(TokenKind::plain) || tokens_[i].is_quoted() || tokens_[i].is(TokenKind::alias);
  return can_be && i + 1 < tokens_.size() && tokens_[i + 1].is(TokenKind::colon) && !tokens_[i + 1].starts_line;
}

void Explainer::skip_line() {
  while (!at_end() && (!token().starts_line || token().is(TokenKind::block_text))) ++at_;
}

std::uint32_t Explainer::end_of_line(std::size_t i) const {
  std::uint32_t end = tokens_[i].span.end;
  for (++i; i < tokens_.size() && !tokens_[i].starts_line; ++i)
    if (!tokens_[i].is(TokenKind::comment)) end = tokens_[i].span.end;
  return end;
}

Span Explainer::rest_of_line(std::size_t i) const {
  const Span rest = {tokens_[i].span.begin, end_of_line(i)};
  std::size_t next = i + 1;
  while (next < tokens_.size() && !tokens_[next].starts_line) ++next;
  const bool goes_on = next < tokens_.size() && (tokens_[next].continues || tokens_[next].is(TokenKind::block_text));
  const bool is_one_line = slice(text_, rest).find('\n') == std::string_view::npos;
  return goes_on || !is_one_line ? Span{} : rest;
}

/// A plain scalar with what follows on its line, and the lines below that go on with it, if they are text alone.
Span Explainer::value_from(std::size_t i) const {
  const Span line = rest_of_line(i);
  std::size_t next = i + 1;
  while (next < tokens_.size() && !tokens_[next].starts_line) ++next;
  if (!line.empty() || tokens_[next - 1].is(TokenKind::comment)) return line;
  while (next < tokens_.size() && tokens_[next].is(TokenKind::plain) && tokens_[next].continues) ++next;
  const bool is_whole = next == tokens_.size() || tokens_[next].starts_line;
  return is_whole && tokens_[next - 1].is(TokenKind::plain) ? Span{tokens_[i].span.begin, tokens_[next - 1].span.end}
                                                            : Span{};
}

bool Explainer::fault(Fault fault, Span span, std::string message, Span value) {
  if (const auto tag = template_tag_around(text_, span)) {
    errors_.push_back({*tag, "a placeholder must stand in quotes", Fault::placeholder, {}});
  } else {
    errors_.push_back({span, std::move(message), fault, value});
  }
  while (!at_end() && token().starts_line && token().span.begin <= span.begin) ++at_;
  while (!at_end() && at_ > 0 && tokens_[at_ - 1].is(TokenKind::tabs)) ++at_;
  skip_line();
  expects_node_ = ends_with_indicator();
  return false;
}

/// Whether the lines so far end with a colon or a dash.
bool Explainer::ends_with_indicator() const {
  std::size_t last = at_;
  while (last > 0 && tokens_[last - 1].is(TokenKind::comment)) --last;
  return last > 0 && (tokens_[last - 1].is(TokenKind::colon) || tokens_[last - 1].is(TokenKind::dash));
}

bool Explainer::reserved_start(std::size_t i) {
  const Token& here = tokens_[i];
  const Span value = rest_of_line(i);
  if (written(here) == "," && slice(text_, value).ends_with(']'))
    return fault(Fault::flow_list, here.span, "the `[` of this list is missing", value);
  // `**title**: A walk`
  const bool is_key_of_line = here.starts_line && (is_key(i) || written(here).ends_with(':'));
  const std::string_view first = written(here).substr(0, 1);
  return fault(Fault::reserved_start, {here.span.begin, here.span.begin + 1},
               "text that begins with " + (first == "`" ? "a backtick" : in_backticks(first)) + " must stand in quotes",
               is_key_of_line ? Span{} : value);
}

}  // namespace matterlint::yaml

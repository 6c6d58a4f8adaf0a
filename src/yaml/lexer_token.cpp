#include <algorithm>
#include <cstring>

#include "yaml/lexer.h"

namespace matterlint::yaml {

void Lexer::token() {
  const char c = text_[at_];
  is_open_plain_ = false;
  if (c == '#' && (at_ == line_.begin || is_blank(text_[at_ - 1]))) return add(TokenKind::comment, line_.end);
  in_document_ = true;
  switch (c) {
    case '[':
    case ']':
    case '{':
    case '}':
    case ',':
      return flow_indicator(c);
    case '"':
    case '\'':
      return quoted();
    case '&':
      return property(TokenKind::anchor);
    case '*':
      return property(TokenKind::alias);
    case '!':
      return property(TokenKind::tag);
    case '#':
    case '@':
    case '`':
    case '%':
      return add_of_node(TokenKind::reserved, at_ + 1);
    case '|':
    case '>':
      return brackets_ > 0 ? add_of_node(TokenKind::reserved, at_ + 1) : block_header();
    case ':':
      return is_colon_here() ? colon() : plain(false);
    case '-':
    case '?':
      return is_indicator_here() ? block_indicator(c) : plain(false);
    default:
      return plain(false);
  }
}

void Lexer::flow_indicator(char c) {
  switch (c) {
    case '[':
      return bracket(TokenKind::sequence_start);
    case ']':
      return bracket(TokenKind::sequence_end);
    case '{':
      return bracket(TokenKind::mapping_start);
    case '}':
      return bracket(TokenKind::mapping_end);
    default:
      return brackets_ > 0 ? add(TokenKind::comma, at_ + 1) : add_of_node(TokenKind::reserved, at_ + 1);
  }
}

void Lexer::block_indicator(char c) {
  if (brackets_ == 0 && may_nest_) open_collection(column());
  node_ = no_parent;
  add(c == '-' ? TokenKind::dash : TokenKind::question, at_ + 1);
}

void Lexer::bracket(TokenKind kind) {
  const bool opens = kind == TokenKind::sequence_start || kind == TokenKind::mapping_start;
  if (opens) ++brackets_;
  if (!opens && brackets_ > 0) --brackets_;
  add_of_node(kind, at_ + 1);
}

bool Lexer::is_colon_here() const {
  if (text_[at_] != ':') return false;
  if (is_indicator_here()) return true;
  if (brackets_ == 0 || out_.empty() || out_.back().span.end != at_) return false;
  const Token& last = out_.back();
  return last.is_quoted() || last.is(TokenKind::sequence_end) || last.is(TokenKind::mapping_end);
}

void Lexer::colon() {
  if (brackets_ == 0 && may_nest_) {
    open_collection(node_ == no_parent ? column() : node_);
    may_nest_ = node_ == no_parent;
  }
  node_ = no_parent;
  add(TokenKind::colon, at_ + 1);
}

void Lexer::property(TokenKind kind) {
  add_of_node(kind, end_of_name());
}

/// The end of an anchor, alias or tag.
std::size_t Lexer::end_of_name() const {
  const bool is_verbatim = text_.substr(at_, 2) == "!<";
  std::size_t end = at_ + 1;
  for (; end < line_.end && !is_blank(text_[end]); ++end) {
    if (is_verbatim && text_[end - 1] == '>') break;
    if (!is_verbatim && brackets_ > 0 && is_flow_indicator(text_[end])) break;
  }
  return end;
}

void Lexer::block_header() {
  std::size_t end = at_ + 1;
  block_indent_ = 0;
  for (; end < line_.end && (text_[end] == '+' || text_[end] == '-' || is_digit(text_[end])); ++end)
    if (is_digit(text_[end])) block_indent_ = static_cast<std::size_t>(text_[end] - '0');
  has_block_header_ = true;
  add_of_node(TokenKind::block_header, end);
}

/// The lines below a block header that are indented deep enough, blank ones included.
void Lexer::block_text() {
  has_block_header_ = false;
  const std::int64_t above = std::max<std::int64_t>(parent(), 0);
  std::int64_t indent = block_indent_ == 0 ? -1 : above + static_cast<std::int64_t>(block_indent_);
  std::size_t end = at_;
  for (Line line = line_at(text_, at_, limit_); line.begin < limit_; line = line_at(text_, line.next, limit_)) {
    const std::size_t content = skip_spaces(text_, line.begin, line.end);
    const auto column = static_cast<std::int64_t>(content - line.begin);
    if (content < line.end && indent < 0) indent = column > parent() ? column : column + 1;
    if (content < line.end && (column < indent || is_document_marker(text_, line))) break;
    end = line.next;
  }
  if (end == at_) return;
  line_.begin = at_;
  at_line_start_ = true;
  add(TokenKind::block_text, end);
}

/// The closing quote on one line, from `from` on, and whether something before it says other text than it shows.
std::optional<std::size_t> Lexer::closing_quote(std::size_t from, std::size_t end, char quote, bool& has_escape) const {
  const void* const first = std::memchr(text_.data() + from, quote, end - from);
  if (first == nullptr) return std::nullopt;
  const auto candidate = static_cast<std::size_t>(static_cast<const char*>(first) - text_.data());
  has_escape = quote == '"' ? std::memchr(text_.data() + from, '\\', candidate - from) != nullptr
                            : candidate + 1 < end && text_[candidate + 1] == quote;
  if (!has_escape) return candidate;
  for (std::size_t i = from; i < end; ++i) {
    if (quote == '"' && text_[i] == '\\') {
      ++i;
    } else if (text_[i] == quote) {
      if (quote == '"' || i + 1 >= end || text_[i + 1] != quote) return i;
      ++i;
    }
  }
  return std::nullopt;
}

void Lexer::quoted() {
  const char quote = text_[at_];
  const TokenKind kind = quote == '"' ? TokenKind::double_quoted : TokenKind::single_quoted;
  bool has_escape = false;
  std::optional<std::size_t> close = closing_quote(at_ + 1, line_.end, quote, has_escape);
  Line line = line_;
  while (!close && line.next < limit_) {
    line = line_at(text_, line.next, limit_);
    const std::size_t content = skip_blanks(text_, line.begin, line.end);
    if (content == line.end) continue;
    const auto indent = static_cast<std::int64_t>(skip_spaces(text_, line.begin, line.end) - line.begin);
    if (is_document_marker(text_, line) || (indent <= parent() && looks_like_key_or_item(content, line.end))) break;
    close = closing_quote(content, line.end, quote, has_escape);
  }
  if (!close) {
    add_of_node(kind, line_.end);
    out_.back().is_closed = false;
    return;
  }
  add_of_node(kind, *close + 1);
  out_.back().is_verbatim = line.begin == line_.begin && !has_escape;
  line_ = line;
}

void Lexer::plain(bool continues) {
  add_of_node(TokenKind::plain, end_of_plain(text_, at_, line_.end, brackets_ > 0));
  is_open_plain_ = true;
  // Below text at the margin that is no key, a line with a key begins anew: only the line above is broken.
  out_.back().continues = continues;
  if (!continues || brackets_ > 0 || parent() != no_parent) return;
  at_ = skip_blanks(text_, at_, line_.end);
  if (at_ == line_.end || !is_colon_here()) return;
  out_.back().continues = false;
  may_nest_ = true;
}

}  // namespace matterlint::yaml

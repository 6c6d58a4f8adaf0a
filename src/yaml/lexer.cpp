#include "yaml/lexer.h"

namespace matterlint::yaml {
namespace {

/// A longer start of a line with a colon is more likely a sentence.
constexpr std::size_t most_words_of_key = 4;

}  // namespace

void Lexer::run() {
  while (at_ < limit_) {
    begin_line();
    rest_of_line();
    at_ = line_.next;
    if (has_block_header_) block_text();
  }
}

void Lexer::begin_line() {
  line_ = line_at(text_, at_, limit_);
  at_line_start_ = true;
  node_ = no_parent;
  if (marker_or_directive()) return;
  at_ = skip_spaces(text_, at_, line_.end);
  if (at_ == line_.end) return;
  if (brackets_ > 0) leave_brackets_if_forgotten();
  const std::int64_t indent = column();
  if (text_[at_] == '\t') indentation_tabs();
  if (at_ == line_.end || text_[at_] == '#') return;
  if (is_open_plain_ && (brackets_ > 0 || indent > parent()) && continue_plain()) return;
  is_open_plain_ = false;
  if (brackets_ == 0) begin_block_line();
}

void Lexer::begin_block_line() {
  while (depth_ > 0 && parent() > column()) --depth_;
  may_nest_ = true;
}

bool Lexer::marker_or_directive() {
  if (text_[at_] == '%' && !in_document_) {
    add(TokenKind::directive, line_.end);
    return true;
  }
  if (!is_document_marker(text_, line_)) return false;
  const bool is_start = text_[at_] == '-';
  add(is_start ? TokenKind::document_start : TokenKind::document_end, at_ + 3);
  in_document_ = is_start;
  is_open_plain_ = false;
  may_nest_ = true;
  depth_ = brackets_ = 0;
  return true;
}

bool Lexer::continue_plain() {
  if (brackets_ > 0 && (is_flow_indicator(text_[at_]) || is_colon_here())) return false;
  plain(true);
  return true;
}

void Lexer::leave_brackets_if_forgotten() {
  if (parent() == no_parent || column() > parent() || !looks_like_key_or_item(at_, line_.end)) return;
  brackets_ = 0;
  is_open_plain_ = false;
}

bool Lexer::looks_like_key_or_item(std::size_t begin, std::size_t end) const {
  if (text_[begin] == '-') return begin + 1 >= end || is_blank(text_[begin + 1]);
  std::size_t words = 1;
  for (std::size_t i = begin; i < end && words <= most_words_of_key; ++i) {
    const char c = text_[i];
    if (is_flow_indicator(c) || c == '(' || c == ')') return false;
    if (c == ':' && (i + 1 == end || is_blank(text_[i + 1]))) return i > begin;
    if (is_blank(c)) ++words;
  }
  return false;
}

void Lexer::indentation_tabs() {
  const std::size_t content = skip_blanks(text_, at_, line_.end);
  while (content < line_.end && at_ < content) {
    std::size_t end = at_;
    while (end < content && text_[end] == '\t') ++end;
    add(TokenKind::tabs, end);
    at_line_start_ = true;
    at_ = skip_spaces(text_, at_, content);
  }
  at_ = content;
}

void Lexer::rest_of_line() {
  for (at_ = skip_blanks(text_, at_, line_.end); at_ < line_.end; at_ = skip_blanks(text_, at_, line_.end)) token();
}

}  // namespace matterlint::yaml

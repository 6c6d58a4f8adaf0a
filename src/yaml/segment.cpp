#include "yaml/segment.h"

#include <algorithm>

namespace matterlint::yaml {
namespace {

bool begins_entry(std::span<const Token> tokens, std::size_t i) {
  const bool can_be = tokens[i].is(TokenKind::plain) || tokens[i].is_quoted();
  return can_be && i + 1 < tokens.size() && tokens[i + 1].is(TokenKind::colon) && !tokens[i + 1].starts_line;
}

bool is_content(const Token& token) {
  return !token.is(TokenKind::comment) && !token.is(TokenKind::tabs) && !token.is(TokenKind::directive) &&
         !token.is(TokenKind::document_start);
}

/// Finds where segments begin.
class Cutter {
 public:
  explicit Cutter(std::span<const Token> tokens) : tokens_(tokens) {
    const auto first = std::find_if(tokens.begin(), tokens.end(), is_content);
    if (first == tokens.end()) return;
    column_ = first->column;
    has_items_ = first->is(TokenKind::dash);
  }

  bool begins_segment(std::size_t i) {
    const Token& token = tokens_[i];
    const bool could = token.starts_line && !token.continues && token.column <= column_ && is_content(token);
    if (could && begins_entry(tokens_, i)) brackets_ = 0;
    const bool begins = could && brackets_ == 0 && can_begin(token);
    count_bracket(token);
    return begins;
  }

 private:
  bool can_begin(const Token& token) const {
    switch (token.kind) {
      case TokenKind::dash:
        return has_items_;
      case TokenKind::colon:
      case TokenKind::sequence_end:
      case TokenKind::mapping_end:
      case TokenKind::comma:
      case TokenKind::block_text:
        return false;
      default:
        return true;
    }
  }
  void count_bracket(const Token& token) {
    if (token.is(TokenKind::sequence_start) || token.is(TokenKind::mapping_start)) ++brackets_;
    const bool closes = token.is(TokenKind::sequence_end) || token.is(TokenKind::mapping_end);
    if (closes && brackets_ > 0) --brackets_;
  }

  std::span<const Token> tokens_;
  std::uint32_t column_ = 0;
  bool has_items_ = false;
  std::size_t brackets_ = 0;
};

}  // namespace

std::vector<Segment> segments_of(Span block, std::span<const Token> tokens) {
  std::vector<Segment> segments;
  Cutter cutter(tokens);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!cutter.begins_segment(i)) continue;
    const std::uint32_t line = tokens[i].span.begin - tokens[i].column;
    if (!segments.empty()) segments.back().span.end = line, segments.back().end_token = i;
    segments.push_back({{segments.empty() ? block.begin : line, block.end}, segments.empty() ? 0 : i, tokens.size()});
  }
  return segments;
}

}  // namespace matterlint::yaml

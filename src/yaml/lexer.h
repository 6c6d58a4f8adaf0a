#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "source/span.h"
#include "yaml/characters.h"
#include "yaml/token.h"

namespace matterlint::yaml {

/// Cuts a block into tokens, line by line; see tokenize().
class Lexer {
 public:
  Lexer(std::string_view text, Span block, std::vector<Token>& out)
      : text_(text.substr(0, block.end)), at_(block.begin), limit_(block.end), out_(out) {}

  void run();

 private:
  static constexpr std::int64_t no_parent = -1;

  // lexer.cpp: lines.
  void begin_line();
  void begin_block_line();
  bool marker_or_directive();
  bool continue_plain();
  void leave_brackets_if_forgotten();
  bool looks_like_key_or_item(std::size_t begin, std::size_t end) const;
  void indentation_tabs();
  void rest_of_line();

  // lexer_token.cpp: tokens, each of which begins at `at_` and moves it on.
  void token();
  void flow_indicator(char c);
  void block_indicator(char c);
  void bracket(TokenKind kind);
  void colon();
  void property(TokenKind kind);
  void block_header();
  void block_text();
  void quoted();
  void plain(bool continues);
  std::size_t end_of_name() const;
  std::optional<std::size_t> closing_quote(std::size_t from, std::size_t end, char quote, bool& has_escape) const;

  bool is_indicator_here() const {
    return at_ + 1 >= line_.end || is_blank(text_[at_ + 1]) || (brackets_ > 0 && is_flow_indicator(text_[at_ + 1]));
  }
  bool is_colon_here() const;

  void add(TokenKind kind, std::size_t end) {
    out_.push_back({.kind = kind,
                    .starts_line = at_line_start_,
                    .span = span_of(at_, end),
                    .column = static_cast<std::uint32_t>(at_ - line_.begin)});
    at_line_start_ = false;
    at_ = end;
  }
  /// A token of a value: of several in a row, the first is where the node begins.
  void add_of_node(TokenKind kind, std::size_t end) {
    if (node_ == no_parent) node_ = column();
    add(kind, end);
  }

  std::int64_t column() const { return static_cast<std::int64_t>(at_ - line_.begin); }

  /// The column of the innermost collection that is open: what belongs to it is indented deeper.
  std::int64_t parent() const { return depth_ == 0 ? no_parent : columns_[depth_ - 1]; }
  void open_collection(std::int64_t column) {
    if (parent() < column && depth_ < columns_.size()) columns_[depth_++] = column;
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t limit_;
  std::vector<Token>& out_;

  Line line_;
  bool at_line_start_ = true;
  bool is_open_plain_ = false;     ///< The last token is plain and the next line may go on with it.
  bool may_nest_ = true;           ///< A key or a dash here opens a collection.
  bool has_block_header_ = false;  ///< The lines below are block text.
  bool in_document_ = false;
  std::int64_t node_ = no_parent;  ///< Where the node began whose tokens are being read.
  std::size_t brackets_ = 0;
  std::size_t block_indent_ = 0;  ///< As the header says; 0: it does not.
  std::size_t depth_ = 0;
  std::array<std::int64_t, 512> columns_;
};

}  // namespace matterlint::yaml

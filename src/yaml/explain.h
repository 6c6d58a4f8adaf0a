#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/arena.h"
#include "yaml/token.h"
#include "yaml/tree.h"

namespace matterlint::yaml {

/// Says what is wrong with the lines of a segment that can not be read, by its tokens: at most one error a line, or
/// bracket. None where nothing is found. Linear.
class Explainer {
 public:
  /// `anchors`: the names that aliases may use.
  Explainer(std::string_view text, std::span<const Token> tokens, const std::set<std::string_view>& anchors,
            std::vector<SyntaxError>& errors)
      : text_(text), tokens_(tokens), anchors_(anchors), errors_(errors) {}

  void explain();

 private:
  struct Level {
    std::uint32_t column = 0;
    bool has_items = false;  ///< A list, by itself or below a key at the same column.
    bool is_list = false;    ///< A list by itself.
  };
  /// What is known of the brackets that are open, innermost last.
  struct Brackets {
    std::size_t opener = 0;  ///< The token of the outermost one.
    std::vector<TokenKind> open;
    bool has_item = false;  ///< Since the last comma or opening bracket.
    bool has_colon = false;
    bool is_outdented = false;  ///< Some line stands no deeper than the key.
  };

  // explain.cpp
  void line();
  bool piece(bool& is_value);
  bool check_tabs();
  bool check_indent();
  bool check_sibling(bool is_item);
  bool property();
  bool indicator(bool& is_value);
  bool plain(bool is_value);
  bool alias();
  bool block_header();
  bool behind_node(bool is_value);

  // explain_lines.cpp: lines that are neither entries nor items.
  bool is_glued_item(const Token& token) const;
  bool glued_item(const Token& item);
  void missing_colon(const Token& key);
  bool other_sign(const Token& key);
  Span glued_colon(const Token& token) const;
  bool glued_entry_above();
  Span irregular_space_in(const Token& line) const;
  bool is_among_items(const Token& line) const;
  bool line_of_block_text();
  bool text_at_key(std::size_t first);
  bool is_starred_item(const Token& token) const;
  bool starred_item(const Token& item);

  // explain_quotes.cpp
  bool quoted(bool is_value);
  bool quoted_alone(const Token& here);
  bool text_behind_quote(const Token& here);
  bool check_escapes(const Token& quoted);

  // explain_flow.cpp
  bool brackets(bool is_value);
  bool unclosed_bracket(const Brackets& state);
  void leave_brackets(std::size_t depth);
  void check_bracket_indent(Brackets& state);
  bool bracket_piece(Brackets& state);
  bool open_bracket(Brackets& state);
  bool close_bracket(Brackets& state);
  bool bracket_indicator(Brackets& state);
  bool bracket_scalar(Brackets& state);
  bool bracket_comment(const Brackets& state);
  bool bracket_reserved(const Brackets& state);
  Span whole_line(const Brackets& state) const;
  bool is_recovered(std::size_t i) const;
  bool is_on_one_line(const Brackets& state) const;
  bool flow_fault(const Brackets& state, Span span, std::string message);

  static std::string in_backticks(std::string_view text) { return "`" + std::string(text) + "`"; }
  const Token& token() const { return tokens_[at_]; }
  bool at_end() const { return at_ == tokens_.size(); }
  /// Whether the current token stands on the same line as the one before.
  bool on_line() const { return !at_end() && !token().starts_line; }
  bool is_last_on_line() const { return !on_line() || token().is(TokenKind::comment); }
  bool is_key(std::size_t i) const;
  void skip_line();
  bool ends_with_indicator() const;
  std::string_view written(const Token& token) const { return slice(text_, token.span); }

  /// The end of the last token on a token's line that is no comment.
  std::uint32_t end_of_line(std::size_t i) const;
  /// From a token to the end of its line; empty where the next line goes on with it.
  Span rest_of_line(std::size_t i) const;
  Span value_from(std::size_t i) const;

  /// Adds an error and goes to the next line. Always false.
  bool fault(Fault fault, Span span, std::string message, Span value = {});
  bool reserved_start(std::size_t i);

  std::string_view text_;
  std::span<const Token> tokens_;
  const std::set<std::string_view>& anchors_;
  std::vector<SyntaxError>& errors_;
  Arena arena_;
  std::vector<Level> levels_;
  std::size_t at_ = 0;
  bool expects_node_ = false;              ///< The line above ended with a colon or a dash.
  bool expected_node_ = false;             ///< The same, of the line above the present one.
  bool has_dash_ = false;                  ///< On the present line.
  std::optional<std::uint32_t> text_key_;  ///< The column of the key of the block of text above.
  bool text_has_tabs_ = false;             ///< A line of that text is indented with tabs.
  std::optional<std::uint32_t> stars_;     ///< The column of the last `*` that stands for a dash.
};

}  // namespace matterlint::yaml

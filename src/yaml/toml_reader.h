#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"
#include "yaml/characters.h"
#include "yaml/node.h"
#include "yaml/toml_tables.h"
#include "yaml/tree.h"

namespace matterlint::yaml {

/// Reads TOML 1.0 line by line: where everything stands, and what it is if it is right. Whether that is so is plain to
/// see in most blocks; else toml++ says it in the end, and what is wrong is then sought value by value.
class TomlReader {
 public:
  TomlReader(std::string_view text, Span block, Tree& tree)
      : text_(text.substr(0, block.end)), block_(block), at_(block.begin), tree_(tree), tables_(tree, block.begin) {}

  void read();

 private:
  // toml_reader.cpp
  bool statement();
  bool property();
  bool header();
  bool open_table(std::size_t begin, bool is_item);
  bool key_path(std::vector<Node>& path);
  std::optional<Node> key();
  bool end_of_statement();
  bool text_behind_string(std::size_t begin, std::size_t end);
  bool missing_equals(std::size_t begin);
  bool conflict_marker();
  void check();
  void check_values();
  void sort_errors();
  bool is_plain() const;

  // toml_reader_value.cpp
  std::optional<Node> value(bool in_brackets);
  std::optional<Node> string();
  std::optional<std::size_t> end_of_string(bool is_long) const;
  std::string_view text_of_string(const Node& node, bool is_long);
  std::optional<Node> bare(bool in_brackets);
  Node placeholder();
  std::optional<Node> array();
  std::optional<Node> inline_table();
  std::nullopt_t too_deep(std::size_t begin);
  bool entry(TomlTables::Table table);
  void skip_space_in_braces(std::size_t opener);
  bool separator(std::size_t opener, char closer);
  bool is_unclosed(std::size_t opener);
  bool opens_statement() const;
  bool stray(char closer);

  bool at_end() const { return at_ >= text_.size(); }
  bool at_line_end() const { return at_end() || text_[at_] == '\n' || text_.substr(at_, 2) == "\r\n"; }
  char next() const { return at_end() ? '\0' : text_[at_]; }
  std::size_t end_of_line() const { return line_at(text_, at_, text_.size()).end; }
  void skip_blanks() { at_ = yaml::skip_blanks(text_, at_, text_.size()); }
  void skip_line() { at_ = line_at(text_, at_, text_.size()).next; }
  void skip_blanks_and_comment();
  /// Blanks, comments and line ends.
  void skip_space();

  /// Adds an error, if it is the first of its line. Always false.
  bool fault(std::size_t begin, std::size_t end, std::string message, Fault fault = Fault::other);
  std::size_t end_of_character(std::size_t at) const;

  std::string_view text_;
  Span block_;
  std::size_t at_;
  Tree& tree_;
  TomlTables tables_;
  TomlTables::Table table_ = TomlTables::root;
  std::vector<Node> path_;
  std::vector<SyntaxError> errors_;
  Span error_line_;               ///< The line of the last error, up to its line feed.
  bool is_at_next_ = false;       ///< A statement ended where the next one begins, so no line is to be skipped.
  std::vector<Span> scalars_;     ///< With their quotes, to be checked one by one if need be.
  bool has_plain_values_ = true;  ///< All are right beyond doubt, so toml++ need not be asked.
  bool has_odd_value_ = false;    ///< One without quotes that has the shape of none.
  std::size_t depth_ = 0;
};

}  // namespace matterlint::yaml

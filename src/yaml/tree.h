#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "source/span.h"
#include "text/arena.h"
#include "yaml/node.h"
#include "yaml/token.h"

namespace matterlint::yaml {

enum class Language : std::uint8_t { yaml, toml, json };

/// What kind of mistake keeps a text from being read. Those with a rule of their own are told by that rule.
enum class Fault : std::uint8_t {
  other,
  unquoted_colon,       ///< `title: A: b`
  reserved_start,       ///< `author: @kyle`, `t: > quoted`, `t: - a`
  invalid_escape,       ///< `"C:\Users"`
  text_after_quote,     ///< `"@scope/name" for Astro`
  inner_quotes,         ///< `"Last "guy" x"`
  unclosed_quote,       ///< `"Linux`
  flow_list,            ///< `["a" "b"]`: a comma, quote or bracket too many or too few.
  missing_colon,        ///< `title Foo`
  block_scalar_indent,  ///< `text: |` with its text at the margin.
  tabs,                 ///< A tab where only blanks can stand.
  indentation,          ///< A line that is indented like none that it could belong to.
  unquoted_wikilink,    ///< `up: [[A]], [[B]]`
  unquoted_tag,         ///< `tags: [#one, two]`
  placeholder,          ///< `created: {{date}}, {{time}}`
  conflict_marker,      ///< `<<<<<<< HEAD`
  second_document,
};

/// Why a text could not be read, in words a note's author understands, at the character that is wrong.
struct SyntaxError {
  Span span;
  std::string message;
  Fault fault = Fault::other;
  /// What the author meant as one value, where that can be said; else empty. On one line, but for text of a block at
  /// the margin, text without quotes that has a colon in it, and a bracket that is never closed.
  Span value = {};
};

/// A block that was read: its values with their places, its comments, and what was wrong. A tree is used again for the
/// next block: reading clears it, and its memory stays. It views into the text that it was read from.
class Tree {
 public:
  /// The value of the block; null where there is none (an empty block) or nothing could be read.
  const Node* root() const { return root_; }
  Language language() const { return language_; }

  /// The block as YAML tokens, whether it is broken or not; empty for other languages.
  std::span<const Token> tokens() const { return tokens_; }

  /// Comments from their `#` to the line's end, in order.
  std::span<const Span> comments() const { return comments_; }

  /// Empty when the block is well-formed. In the order of the text.
  std::span<const SyntaxError> errors() const { return errors_; }
  bool is_broken() const { return !errors_.empty(); }

  /// Begins anew. For the readers of this layer, as is all below.
  void clear(Language language);
  void set_root(const Node& root) { root_ = arena_.make(root); }
  void add_comment(Span comment) { comments_.push_back(comment); }
  void add_error(SyntaxError error) { errors_.push_back(std::move(error)); }
  Arena& arena() { return arena_; }
  std::vector<Token>& token_buffer() { return tokens_; }
  /// What is being read: items and entries of collections that are not closed yet, the innermost last.
  std::vector<Node>& open_items() { return open_items_; }
  std::vector<Entry>& open_entries() { return open_entries_; }

 private:
  Arena arena_;
  const Node* root_ = nullptr;
  Language language_ = Language::yaml;
  std::vector<Span> comments_;
  std::vector<SyntaxError> errors_;
  std::vector<Token> tokens_;
  std::vector<Node> open_items_;
  std::vector<Entry> open_entries_;
};

}  // namespace matterlint::yaml

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "source/span.h"
#include "text/arena.h"
#include "yaml/node.h"
#include "yaml/token.h"

namespace matterlint::yaml {

enum class Language : std::uint8_t { yaml, toml, json };

/// Why a text could not be read, in words a note's author understands, at the character that is wrong.
struct SyntaxError {
  Span span;
  std::string message;
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
  void add_error(Span span, std::string message) { errors_.push_back({span, std::move(message)}); }
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

#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "source/span.h"

namespace matterlint::yaml {

/// What a value is by the core schema of YAML 1.2 (for TOML and JSON: by those languages). Dates are strings.
enum class Kind : std::uint8_t { null, boolean, integer, number, string, sequence, mapping };

/// How a value is written.
enum class Style : std::uint8_t { plain, single_quoted, double_quoted, literal, folded, block, flow };

struct Entry;

/// A tag (`!!str`) and an anchor (`&a`), which few nodes have, and whether the node is an alias (`*a`).
struct NodeProperties {
  std::string_view tag;       ///< As written, with its `!`; empty: none.
  std::string_view tag_name;  ///< What the tag stands for: `tag:yaml.org,2002:str`.
  std::string_view anchor;    ///< Without `&` or `*`; empty: none.
  bool is_alias = false;      ///< The node is `*anchor`: its value is the anchored one's, its spans are its own.
  Span span;                  ///< From the first property to the last, or the alias.
};

/// One value with the place where it is written. Nodes are values: cheap to copy, valid as long as their tree and the
/// text that it was read from.
struct Node {
  Kind kind = Kind::null;
  Style style = Style::plain;
  /// What a person would underline: a scalar without its quotes; a flow collection with its brackets; a block scalar's
  /// content lines; a block collection from its first entry to the end of its last. Empty where a value is missing,
  /// right behind the `:` or `-`.
  Span span;
  /// With quotes, and with the `|` or `>` line of a block scalar.
  Span outer;
  /// A scalar's text with escapes and folding resolved. For numbers too, as it was written: `1.10` stays `1.10`.
  std::string_view text;
  const NodeProperties* properties = nullptr;

  std::span<const Node> items() const { return {items_, kind == Kind::sequence ? size_ : 0}; }
  std::span<const Entry> entries() const;
  std::uint32_t size() const { return size_; }

  bool is_scalar() const { return kind < Kind::sequence; }
  bool is_string() const { return kind == Kind::string; }
  bool is_null() const { return kind == Kind::null; }
  bool is_sequence() const { return kind == Kind::sequence; }
  bool is_mapping() const { return kind == Kind::mapping; }
  bool is_quoted() const { return style == Style::single_quoted || style == Style::double_quoted; }
  bool is_alias() const { return properties != nullptr && properties->is_alias; }

  /// The first entry with that key, or null. Linear; a block has few keys.
  const Entry* find(std::string_view key) const;

  void set_items(std::span<const Node> items);
  void set_entries(std::span<const Entry> entries);

 private:
  union {  // NOLINTBEGIN(readability-identifier-naming): private all the same.
    const Node* items_ = nullptr;
    const Entry* entries_;
  };  // NOLINTEND(readability-identifier-naming)
  std::uint32_t size_ = 0;
};

struct Entry {
  Node key;
  Node value;
};

inline std::span<const Entry> Node::entries() const {
  return {entries_, kind == Kind::mapping ? size_ : 0};
}

/// A word for people: "text", "a list", "a mapping", "a number", "a whole number", "true or false", "empty".
std::string_view in_words(Kind kind);

}  // namespace matterlint::yaml

#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "yaml/node.h"

namespace matterlint::yaml {

/// The blanks before a byte's place in its line, for what stands behind blanks and marks alone.
std::uint32_t column_of(std::string_view text, std::uint32_t at);

/// A collection in block style that stands below its key.
struct IndentedCollection {
  const Node* node;
  std::uint32_t key;     ///< The column of the key.
  std::uint32_t column;  ///< Its own.

  std::uint32_t depth() const { return column - key; }
  bool is_flush_list() const { return node->is_sequence() && depth() == 0; }
};

/// All of a tree, in the order of its text. Linear in the nodes and the lengths of the lines.
std::vector<IndentedCollection> indented_collections(std::string_view text, const Node& root);

/// How most collections of a block are indented, whatever order they stand in.
struct UsualIndents {
  std::uint32_t depth = 2;       ///< The depth of the most that have one; of several, the smallest.
  bool lists_are_flush = false;  ///< Whether most lists have none, or as many while the others have but one blank.
};

UsualIndents usual_indents(std::span<const IndentedCollection> collections);

}  // namespace matterlint::yaml

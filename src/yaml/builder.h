#pragma once

#include <optional>
#include <string_view>

#include "yaml/node.h"
#include "yaml/token.h"
#include "yaml/tree.h"

namespace matterlint::yaml {

/// How deep collections may stand in each other. Deeper ones are an error, so that those who walk a tree may recurse.
inline constexpr std::size_t max_depth = 128;

/// A value that is not written: an empty span at `offset`.
Node missing_value(std::size_t offset);

/// A scalar that stands on one line.
Node plain_node(std::string_view text, Span span);

/// A closed quoted scalar, over one or more lines. Empty where an escape is unknown.
std::optional<Node> quoted_node(std::string_view text, const Token& token, Arena& arena);

/// A list or mapping made of what was opened last in the tree, from `base` on, which is taken off.
Node close_sequence(Tree& tree, std::size_t base, Style style, Span span);
Node close_mapping(Tree& tree, std::size_t base, Style style, Span span);

}  // namespace matterlint::yaml

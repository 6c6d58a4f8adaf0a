#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "yaml/characters.h"
#include "yaml/node.h"
#include "yaml/token.h"
#include "yaml/tree.h"

namespace matterlint::yaml {

/// How deep collections may stand in each other. Deeper ones are an error, so that those who walk a tree may recurse.
inline constexpr std::size_t max_depth = 128;

/// A value that is not written: an empty span at `offset`.
Node missing_value(std::size_t offset);

/// A plain scalar that stands on one line; over one or more lines.
Node plain_node(std::string_view text, Span span);
Node plain_node(std::string_view text, Span span, Arena& arena);

/// A closed quoted scalar, over one or more lines. Empty where an escape is unknown.
std::optional<Node> quoted_node(std::string_view text, const Token& token, Arena& arena);

/// The first line of a scalar, of those below the one on which it begins, that has text and is not indented deeper than
/// `column`.
std::optional<Line> shallow_line(std::string_view text, Span scalar, std::int64_t column);

/// A literal or folded scalar of a collection at `column` (-1: of none), made of its header and the lines below it (an
/// empty span behind the header: there are none). Empty where it can not be written so, or programs read it in
/// different ways; `error`, if given, then says why.
std::optional<Node> block_node(std::string_view text, Span header, Span lines, std::int64_t column, Arena& arena,
                               SyntaxError* error = nullptr);

/// A list or mapping made of what was opened last in the tree, from `base` on, which is taken off.
Node close_sequence(Tree& tree, std::size_t base, Style style, Span span);
Node close_mapping(Tree& tree, std::size_t base, Style style, Span span);

}  // namespace matterlint::yaml

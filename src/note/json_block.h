#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "source/span.h"

namespace matterlint {

/// Whether a note begins with JSON as front matter: a `{` and then a key, right or nearly so. What begins as a
/// shortcode
/// (`{{<`), a tag of Liquid, attributes or an expression of MDX does not.
bool begins_with_json(std::string_view text, std::size_t start);

/// JSON front matter from its `{` at `start` to the `}` that closes it, with the rest of that line where nothing but
/// blanks stands there. Nothing where it is never closed.
std::optional<Span> find_json_block(std::string_view text, std::size_t start);

}  // namespace matterlint

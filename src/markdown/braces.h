#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "source/span.h"

namespace matterlint::markdown {

/// How far an expression of MDX is followed.
inline constexpr std::size_t longest_expression = 16384;

/// Behind the `closer` that belongs to the bracket at `at`, where braces nest and strings and comments of JavaScript
/// are passed over; npos where there is none near.
std::size_t behind_balanced_expression(std::string_view text, std::size_t at, char closer);

/// Dataview's `(key:: value)` or `[key:: value]` around the `::` at `at`, within its line.
std::optional<Span> inline_field_around(std::string_view text, std::size_t at);

}  // namespace matterlint::markdown

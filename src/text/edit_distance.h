#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace matterlint {

/// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment) that turn one text into
/// the other, in code points; stops at `limit + 1`.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// What was probably meant: the candidate that is nearest, if it is near enough for a text of that length
/// (a third of it, at most 3; differences of case count nothing). The first of equals.
std::optional<std::string_view> nearest(std::string_view text, const std::vector<std::string_view>& candidates);

}  // namespace matterlint

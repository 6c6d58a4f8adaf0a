#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace matterlint::dates {

/// What stands in brackets or quotes that a text begins and ends with: `<2025-03-17>`, `"2025-03-17"`. None: there are
/// no such.
std::optional<Span> inside_of_brackets(std::string_view text);

/// The parts of a text that may be a date with something around it, as in `Published: March 17, 2025 by A. Person` and
/// `2025/03/17/`: words before it, anything behind it. The longest of those with the same beginning first. Empty where
/// the text is long or has no digit.
std::vector<Span> possible_dates(std::string_view text);

}  // namespace matterlint::dates

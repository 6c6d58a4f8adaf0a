#pragma once

#include <string_view>

namespace matterlint::dates {

/// Why a text that says when something was is no date that can be read, as the second half of a sentence: `c. 1850`,
/// `Spring 2024`, `2025-03-17/2025-03-18`, `2025年3月17日`. Empty: it says nothing of the kind.
std::string_view vague_reason(std::string_view text);

/// Whether no other form could make a date of it: all of these but the last.
bool is_no_day(std::string_view text);

}  // namespace matterlint::dates

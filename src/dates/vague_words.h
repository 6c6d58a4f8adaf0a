#pragma once

#include <string_view>

namespace matterlint::dates {

/// Whether a word says that a time is no one day, in any of the languages: `circa`, `Frühjahr`, `until`.
bool is_vague_word(std::string_view word);

/// Whether it makes the number beside it a year, however many digits that has; its letters alone, without dots:
/// `BC`, `vChr`, `FY`.
bool is_era(std::string_view letters);

}  // namespace matterlint::dates

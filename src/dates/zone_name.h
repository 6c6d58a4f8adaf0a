#pragma once

#include <string_view>

namespace matterlint::dates {

/// Whether a word is a name of UTC: `Z`, `UTC`, `UT`, `GMT`.
bool is_utc(std::string_view word);

/// Whether a word is, or belongs to, the name of a time zone that is not UTC: `EST`, `Pacific`, `Time`, `Europe` (of
/// `Europe/Berlin`). Several zones may have the name.
bool is_zone_word(std::string_view word);

}  // namespace matterlint::dates

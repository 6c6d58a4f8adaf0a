#pragma once

#include "text/ascii.h"
#include "text/char_set.h"

namespace matterlint::ascii {

inline constexpr CharSet letters_and_digits = CharSet::of([](char c) { return is_letter(c) || is_digit(c); });

}  // namespace matterlint::ascii

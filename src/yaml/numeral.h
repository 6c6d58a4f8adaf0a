#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "yaml/reading.h"

namespace matterlint::yaml {

/// A natural number in decimal, without leading zeros, from its digits to the base 2, 8, 10 or 16. None if it has over
/// a thousand digits to a base other than ten, which is more than any number of a machine has.
std::optional<std::string> in_decimal(std::string_view digits, unsigned base);

/// `1:30:00`, without a sign and underscores, in seconds and exactly: sixtieths of sixtieths. At least one `:`, with
/// one or two digits behind each. None if it has over a thousand characters.
std::optional<std::string> sixtieths_in_decimal(std::string_view numeral);

/// The double that is nearest to a decimal numeral with a sign, a point and an exponent as it may have them.
double nearest_double(std::string_view numeral);

/// The shortest numeral that is read back as that double, laid out as JavaScript does.
std::string text_of(double value);

/// A natural number with its sign; `-0` is `0`.
Reading exact_integer(bool is_negative, std::string magnitude);
Reading exact_integer(bool is_negative, std::string_view digits, unsigned base);
Reading real_number(double value);
/// As JavaScript has it: an integer where there is no fraction.
Reading script_number(double value);

/// `text` without any of `characters`.
std::string without(std::string_view text, std::string_view characters);

/// The same as a double. The last part may have a fraction.
double sixtieths_value(std::string_view numeral);

/// `.inf`, `-.Inf`, `.NAN`: the words for numbers in the core schema, which all readers know.
std::optional<double> special_number(std::string_view plain);

}  // namespace matterlint::yaml

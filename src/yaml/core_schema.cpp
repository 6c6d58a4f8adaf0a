#include "yaml/core_schema.h"

#include <algorithm>

#include "yaml/characters.h"

namespace matterlint::yaml {
namespace {

bool is_any_of(std::string_view text, std::string_view a, std::string_view b, std::string_view c) {
  return text == a || text == b || text == c;
}

bool is_number_without_fraction(std::string_view digits, bool (*is_valid)(char)) {
  return !digits.empty() && std::all_of(digits.begin(), digits.end(), is_valid);
}

std::string_view without_digits(std::string_view text) {
  const auto other = std::find_if_not(text.begin(), text.end(), is_digit);
  return text.substr(static_cast<std::size_t>(other - text.begin()));
}

bool is_exponent(std::string_view text) {
  if (text.empty()) return true;
  if (text.front() != 'e' && text.front() != 'E') return false;
  text.remove_prefix(1);
  if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
  return is_number_without_fraction(text, is_digit);
}

/// A float or integer without its sign.
Kind kind_of_number(std::string_view digits) {
  if (is_any_of(digits, ".inf", ".Inf", ".INF")) return Kind::number;
  std::string_view rest = without_digits(digits);
  const bool has_digits = rest.size() < digits.size();
  if (has_digits && rest.empty()) return Kind::integer;
  if (rest.starts_with('.')) {
    const std::string_view fraction = rest.substr(1);
    rest = without_digits(fraction);
    if (!has_digits && rest.size() == fraction.size()) return Kind::string;
  } else if (!has_digits) {
    return Kind::string;
  }
  return is_exponent(rest) ? Kind::number : Kind::string;
}

}  // namespace

Kind core_kind(std::string_view plain) {
  if (plain.empty()) return Kind::null;
  switch (plain.front()) {
    case '~':
      return plain == "~" ? Kind::null : Kind::string;
    case 'n':
    case 'N':
      return is_any_of(plain, "null", "Null", "NULL") ? Kind::null : Kind::string;
    case 't':
    case 'T':
      return is_any_of(plain, "true", "True", "TRUE") ? Kind::boolean : Kind::string;
    case 'f':
    case 'F':
      return is_any_of(plain, "false", "False", "FALSE") ? Kind::boolean : Kind::string;
    case '+':
    case '-':
      return kind_of_number(plain.substr(1));
    default:
      break;
  }
  if (plain.front() != '.' && !is_digit(plain.front())) return Kind::string;
  if (is_any_of(plain, ".nan", ".NaN", ".NAN")) return Kind::number;
  const auto is_octal = [](char c) { return c >= '0' && c <= '7'; };
  const auto is_hex = [](char c) { return hex_value(c) >= 0; };
  if (plain.starts_with("0o") && is_number_without_fraction(plain.substr(2), is_octal)) return Kind::integer;
  if (plain.starts_with("0x") && is_number_without_fraction(plain.substr(2), is_hex)) return Kind::integer;
  return kind_of_number(plain);
}

}  // namespace matterlint::yaml

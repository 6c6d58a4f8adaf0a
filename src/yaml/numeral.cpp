#include "yaml/numeral.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <vector>

#include "yaml/characters.h"

namespace matterlint::yaml {
namespace {

constexpr std::uint64_t limb_base = 1'000'000'000;
constexpr std::size_t limb_digits = 9;
/// Doubles end at 1024 binary digits.
constexpr std::size_t most_digits = 1100;

std::string_view without_leading_zeros(std::string_view digits) {
  return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}

/// Multiplies a number, which is cut in limbs from its end on, and adds to it.
void multiply_and_add(std::vector<std::uint64_t>& limbs, unsigned factor, std::uint64_t carry) {
  for (std::uint64_t& limb : limbs) {
    const std::uint64_t product = limb * factor + carry;
    limb = product % limb_base;
    carry = product / limb_base;
  }
  if (carry > 0) limbs.push_back(carry);
}

std::string text_of_limbs(const std::vector<std::uint64_t>& limbs) {
  std::string text;
  for (std::size_t i = limbs.size(); i-- > 0;) {
    const std::string limb = std::to_string(limbs[i]);
    if (!text.empty()) text.append(limb_digits - limb.size(), '0');
    text += limb;
  }
  return text.empty() ? "0" : text;
}

/// A numeral cut into significant digits and the place of its point: 0.DIGITS times ten to the power of `point`.
struct Digits {
  std::string digits;
  int point = 0;
};

/// The fewest digits that are read back as that double.
Digits shortest(double value) {
  std::array<char, 32> buffer{};
  for (int precision = 0; precision < std::numeric_limits<double>::max_digits10; ++precision) {
    std::snprintf(buffer.data(), buffer.size(), "%.*e", precision, value);
    if (std::strtod(buffer.data(), nullptr) == value) break;
  }
  const std::string_view text = buffer.data();
  const std::size_t exponent = text.find('e');
  Digits found;
  std::copy_if(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(exponent), std::back_inserter(found.digits),
               is_digit);
  found.point = std::atoi(text.substr(exponent + 1).data()) + 1;
  found.digits.erase(found.digits.find_last_not_of('0') + 1);
  return found;
}

std::string with_exponent(const Digits& number) {
  std::string text = number.digits.substr(0, 1);
  if (number.digits.size() > 1) text += '.' + number.digits.substr(1);
  const int exponent = number.point - 1;
  return text + (exponent < 0 ? "e-" : "e+") + std::to_string(std::abs(exponent));
}

std::string laid_out(const Digits& number) {
  static constexpr int largest_without_exponent = 21;
  static constexpr int smallest_without_exponent = -6;
  if (number.point > largest_without_exponent || number.point <= smallest_without_exponent)
    return with_exponent(number);
  if (number.point <= 0) return "0." + std::string(static_cast<std::size_t>(-number.point), '0') + number.digits;
  const auto point = static_cast<std::size_t>(number.point);
  if (point >= number.digits.size()) return number.digits + std::string(point - number.digits.size(), '0');
  return number.digits.substr(0, point) + '.' + number.digits.substr(point);
}

}  // namespace

std::optional<std::string> in_decimal(std::string_view digits, unsigned base) {
  digits = without_leading_zeros(digits);
  if (digits.empty()) return "0";
  if (base == 10) return std::string(digits);
  if (digits.size() > most_digits) return std::nullopt;
  std::vector<std::uint64_t> limbs;
  for (const char digit : digits) multiply_and_add(limbs, base, static_cast<std::uint64_t>(hex_value(digit)));
  return text_of_limbs(limbs);
}

std::optional<std::string> sixtieths_in_decimal(std::string_view numeral) {
  if (numeral.size() > most_digits) return std::nullopt;
  std::vector<std::uint64_t> limbs;
  std::uint64_t part = 0;
  bool is_first = true;
  for (const char c : numeral) {
    if (c != ':' && is_first) multiply_and_add(limbs, 10, static_cast<std::uint64_t>(c - '0'));
    if (c != ':' && !is_first) part = part * 10 + static_cast<std::uint64_t>(c - '0');
    if (c != ':') continue;
    if (!is_first) multiply_and_add(limbs, 60, part);
    is_first = false;
    part = 0;
  }
  multiply_and_add(limbs, 60, part);
  return text_of_limbs(limbs);
}

double nearest_double(std::string_view numeral) {
  static constexpr std::size_t sure_digits = 15;
  if (numeral.size() <= sure_digits && std::all_of(numeral.begin(), numeral.end(), is_digit)) {
    std::int64_t value = 0;
    for (const char digit : numeral) value = value * 10 + (digit - '0');
    return static_cast<double>(value);
  }
  // Without its point the numeral is one in every locale.
  std::string digits;
  std::int64_t exponent = 0;
  const std::size_t e = std::min(numeral.find_first_of("eE"), numeral.size());
  const std::string_view mantissa = numeral.substr(0, e);
  const std::size_t point = mantissa.find('.');
  if (point != std::string_view::npos) exponent -= static_cast<std::int64_t>(mantissa.size() - point - 1);
  digits = without(mantissa, ".");
  if (e < numeral.size()) exponent += std::strtoll(std::string(numeral.substr(e + 1)).c_str(), nullptr, 10);
  return std::strtod((digits + 'e' + std::to_string(exponent)).c_str(), nullptr);
}

std::string text_of(double value) {
  if (std::isnan(value)) return "NaN";
  if (value == 0) return "0";
  static constexpr double exact_below = 9'007'199'254'740'992;
  if (std::abs(value) < exact_below && std::trunc(value) == value)
    return std::to_string(static_cast<std::int64_t>(value));
  const std::string sign = value < 0 ? "-" : "";
  if (std::isinf(value)) return sign + "Infinity";
  return sign + laid_out(shortest(std::abs(value)));
}

Reading exact_integer(bool is_negative, std::string magnitude) {
  if (is_negative && magnitude != "0") magnitude.insert(0, 1, '-');
  return {ReadAs::integer, std::move(magnitude)};
}

Reading exact_integer(bool is_negative, std::string_view digits, unsigned base) {
  return exact_integer(is_negative, in_decimal(digits, base).value_or(std::string(digits)));
}

Reading real_number(double value) {
  return {ReadAs::real, text_of(value)};
}

Reading script_number(double value) {
  const bool is_whole = std::isfinite(value) && std::trunc(value) == value;
  return {is_whole ? ReadAs::integer : ReadAs::real, text_of(value)};
}

std::string without(std::string_view text, std::string_view characters) {
  std::string kept;
  std::copy_if(text.begin(), text.end(), std::back_inserter(kept),
               [characters](char c) { return characters.find(c) == std::string_view::npos; });
  return kept;
}

double sixtieths_value(std::string_view numeral) {
  double value = 0;
  double base = 1;
  for (std::size_t colon = 0; colon != std::string_view::npos; base *= 60) {
    colon = numeral.rfind(':');
    value += nearest_double(numeral.substr(colon == std::string_view::npos ? 0 : colon + 1)) * base;
    if (colon != std::string_view::npos) numeral = numeral.substr(0, colon);
  }
  return value;
}

std::optional<double> special_number(std::string_view plain) {
  if (plain == ".nan" || plain == ".NaN" || plain == ".NAN") return std::numeric_limits<double>::quiet_NaN();
  const bool is_negative = plain.starts_with('-');
  if (is_negative || plain.starts_with('+')) plain.remove_prefix(1);
  if (plain != ".inf" && plain != ".Inf" && plain != ".INF") return std::nullopt;
  return is_negative ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::infinity();
}

}  // namespace matterlint::yaml

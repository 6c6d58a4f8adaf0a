#include "schema/decimal.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <vector>

#include "text/ascii.h"

namespace matterlint::schema {
namespace {

/// Exponents are cut off here: far beyond what any text could need, and safe to add up.
constexpr std::int64_t greatest_exponent = std::int64_t{1} << 60U;
/// Longer hexadecimal and octal numbers count as infinite; turning them into decimals takes quadratic time.
constexpr std::size_t most_base_digits = 4096;

using ascii::is_digit;

std::int64_t read_exponent(std::string_view text) {
  const bool is_negative = text.starts_with('-');
  if (is_negative || text.starts_with('+')) text.remove_prefix(1);
  std::int64_t value = 0;
  for (const char c : text)
    if (is_digit(c) && value < greatest_exponent / 16) value = value * 10 + (c - '0');
  return is_negative ? -value : value;
}

unsigned digit_value(char c) {
  if (is_digit(c)) return static_cast<unsigned>(c - '0');
  return static_cast<unsigned>((c | 0x20) - 'a') + 10;
}

std::uint64_t add_modulo(std::uint64_t a, std::uint64_t b, std::uint64_t modulus) {
  return a >= modulus - b ? a - (modulus - b) : a + b;
}

std::uint64_t multiply_modulo(std::uint64_t a, std::uint64_t b, std::uint64_t modulus) {
  std::uint64_t product = 0;
  for (; b != 0; b >>= 1U, a = add_modulo(a, a, modulus))
    if ((b & 1U) != 0) product = add_modulo(product, a, modulus);
  return product;
}

std::uint64_t power_of_ten_modulo(std::int64_t exponent, std::uint64_t modulus) {
  std::uint64_t power = 1 % modulus;
  std::uint64_t base = 10 % modulus;
  for (; exponent != 0; exponent >>= 1U, base = multiply_modulo(base, base, modulus))
    if ((exponent & 1) != 0) power = multiply_modulo(power, base, modulus);
  return power;
}

}  // namespace

Decimal::Decimal(std::string_view text) {
  is_negative_ = text.starts_with('-');
  if (is_negative_ || text.starts_with('+')) text.remove_prefix(1);
  if (text.starts_with("0x") || text.starts_with("0X")) {
    read_base(text.substr(2), 16);
  } else if (text.starts_with("0o")) {
    read_base(text.substr(2), 8);
  } else if (text.size() == 4 && text.front() == '.' && (text[1] == 'i' || text[1] == 'I')) {
    kind_ = Kind::infinite;
  } else {
    read_digits(text);
  }
}

void Decimal::read_digits(std::string_view text) {
  const std::size_t e = text.find_first_of("eE");
  const std::string_view mantissa = text.substr(0, e);
  const std::size_t dot = mantissa.find('.');
  const std::string_view whole = mantissa.substr(0, dot);
  digits_ = whole;
  if (dot != std::string_view::npos) digits_ += mantissa.substr(dot + 1);
  if (digits_.empty() || !std::all_of(digits_.begin(), digits_.end(), is_digit)) {
    kind_ = Kind::not_a_number;
    digits_.clear();
    return;
  }
  exponent_ = static_cast<std::int64_t>(whole.size());
  if (e != std::string_view::npos) exponent_ += read_exponent(text.substr(e + 1));
  normalise();
}

void Decimal::read_base(std::string_view digits, unsigned base) {
  if (digits.size() > most_base_digits) {
    kind_ = Kind::infinite;
    return;
  }
  std::vector<std::uint32_t> groups = {0};  // Nine decimal digits each, the lowest first.
  for (const char c : digits) {
    std::uint64_t carry = digit_value(c);
    for (std::uint32_t& group : groups) {
      carry += std::uint64_t{group} * base;
      group = static_cast<std::uint32_t>(carry % 1'000'000'000);
      carry /= 1'000'000'000;
    }
    if (carry != 0) groups.push_back(static_cast<std::uint32_t>(carry));
  }
  for (std::size_t i = groups.size(); i-- > 0;) {
    const std::string group = std::to_string(groups[i]);
    digits_ += std::string(9 - group.size(), '0') + group;
  }
  exponent_ = static_cast<std::int64_t>(digits_.size());
  normalise();
}

void Decimal::normalise() {
  const std::size_t first = std::min(digits_.find_first_not_of('0'), digits_.size());
  digits_.erase(0, first);
  exponent_ -= static_cast<std::int64_t>(first);
  digits_.erase(digits_.find_last_not_of('0') + 1);
  if (digits_.empty()) {
    exponent_ = 0;
    is_negative_ = false;
  }
}

bool Decimal::is_multiple_of(const Decimal& divisor) const {
  if (is_zero()) return true;
  if (kind_ != Kind::finite || !divisor.fits_divisor()) return false;
  const std::uint64_t modulus = std::stoull(divisor.digits_);
  const std::int64_t scale = exponent_ - static_cast<std::int64_t>(digits_.size()) - divisor.exponent_ +
                             static_cast<std::int64_t>(divisor.digits_.size());
  if (scale < 0) return false;  // This mantissa would have to end with a zero.
  std::uint64_t rest = 0;
  for (const char c : digits_) rest = add_modulo(multiply_modulo(rest, 10, modulus), digit_value(c) % modulus, modulus);
  if (scale > 0) rest = multiply_modulo(rest, power_of_ten_modulo(scale, modulus), modulus);
  return rest == 0;
}

std::optional<std::uint32_t> Decimal::as_count() const {
  if (!is_integer() || is_negative_) return std::nullopt;
  constexpr std::uint32_t most = std::numeric_limits<std::uint32_t>::max();
  if (exponent_ > 10) return most;
  const std::string padding(static_cast<std::size_t>(exponent_) - digits_.size(), '0');
  if (is_zero()) return 0;
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(std::stoull(digits_ + padding), most));
}

std::size_t Decimal::hash() const {
  const std::size_t digits = std::hash<std::string>()(digits_);
  return digits ^ (static_cast<std::size_t>(exponent_) * 31 + (is_negative_ ? 7 : 0) + static_cast<std::size_t>(kind_));
}

std::strong_ordering Decimal::compare_magnitude(const Decimal& other) const {
  if (kind_ != other.kind_) return kind_ == Kind::infinite ? std::strong_ordering::greater : std::strong_ordering::less;
  if (kind_ == Kind::infinite) return std::strong_ordering::equal;
  if (is_zero() || other.is_zero()) return other.is_zero() <=> is_zero();
  if (exponent_ != other.exponent_) return exponent_ <=> other.exponent_;
  return digits_.compare(other.digits_) <=> 0;
}

std::partial_ordering operator<=>(const Decimal& a, const Decimal& b) {
  if (a.kind_ == Decimal::Kind::not_a_number || b.kind_ == Decimal::Kind::not_a_number)
    return std::partial_ordering::unordered;
  if (a.is_negative_ != b.is_negative_)
    return a.is_negative_ ? std::partial_ordering::less : std::partial_ordering::greater;
  return a.is_negative_ ? b.compare_magnitude(a) : a.compare_magnitude(b);
}

}  // namespace matterlint::schema

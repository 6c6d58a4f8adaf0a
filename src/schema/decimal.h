#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace matterlint::schema {

/// A number exactly as it is written, however long: 0.digits x 10^exponent. Reads the numbers of JSON and of YAML's
/// core schema (`0x1F`, `0o17`, `.inf`, `.nan`); compares without rounding.
class Decimal {
 public:
  /// The number that `text` is. A text that is no number is not a number (`.nan`).
  explicit Decimal(std::string_view text);

  bool is_integer() const { return kind_ == Kind::finite && exponent_ >= static_cast<std::int64_t>(digits_.size()); }
  bool is_zero() const { return kind_ == Kind::finite && digits_.empty(); }
  bool is_negative() const { return is_negative_; }

  /// Whether it is `divisor` times a whole number. The divisor has at most 18 significant digits (fits_divisor).
  bool is_multiple_of(const Decimal& divisor) const;
  bool fits_divisor() const { return kind_ == Kind::finite && !is_negative_ && !is_zero() && digits_.size() <= 18; }

  /// As an integer of 32 bits, cut off at its greatest; nothing for what is negative or no whole number.
  std::optional<std::uint32_t> as_count() const;

  std::size_t hash() const;

  friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }
  /// Unordered when one of them is not a number.
  friend std::partial_ordering operator<=>(const Decimal& a, const Decimal& b);

 private:
  enum class Kind : std::uint8_t { finite, infinite, not_a_number };

  void read_digits(std::string_view text);
  void read_base(std::string_view digits, unsigned base);
  void normalise();
  std::strong_ordering compare_magnitude(const Decimal& other) const;

  Kind kind_ = Kind::finite;
  bool is_negative_ = false;
  std::string digits_;         ///< Without zeros at either end; empty: zero.
  std::int64_t exponent_ = 0;  ///< Zero for zero.
};

}  // namespace matterlint::schema

#include "yaml/toml_bare.h"

#include <algorithm>
#include <array>

#include "yaml/characters.h"
#include "yaml/written_moment.h"

namespace matterlint::yaml {
namespace {

using IsDigit = bool (*)(char);

bool is_decimal(char c) {
  return is_digit(c);
}
bool is_hex(char c) {
  return hex_value(c) >= 0;
}
bool is_octal(char c) {
  return c >= '0' && c <= '7';
}
bool is_binary(char c) {
  return c == '0' || c == '1';
}

/// Digits with single `_` between them; they are taken off. False where there are none.
bool take_digits(std::string_view& text, IsDigit is_one) {
  if (text.empty() || !is_one(text.front())) return false;
  text.remove_prefix(1);
  while (!text.empty()) {
    const bool has_separator = text.front() == '_' && text.size() > 1 && is_one(text[1]);
    if (!has_separator && !is_one(text.front())) break;
    text.remove_prefix(has_separator ? 2 : 1);
  }
  return true;
}

bool take(std::string_view& text, std::string_view start) {
  if (!text.starts_with(start)) return false;
  text.remove_prefix(start.size());
  return true;
}

bool take_shape(std::string_view& text, std::string_view shape) {
  if (!begins_as(text, shape)) return false;
  text.remove_prefix(shape.size());
  return true;
}

/// `0x1F`, `0o17`, `0b11`
bool is_integer_with_base(std::string_view text) {
  if (take(text, "0x")) return take_digits(text, is_hex) && text.empty();
  if (take(text, "0o")) return take_digits(text, is_octal) && text.empty();
  return take(text, "0b") && take_digits(text, is_binary) && text.empty();
}

std::optional<Kind> kind_of_toml_number(std::string_view text) {
  if (is_integer_with_base(text)) return Kind::integer;
  if (!take(text, "+")) take(text, "-");
  if (text == "inf" || text == "nan") return Kind::number;
  const bool has_leading_zero = text.size() > 1 && text[0] == '0' && (is_digit(text[1]) || text[1] == '_');
  if (has_leading_zero || !take_digits(text, is_decimal)) return std::nullopt;
  if (text.empty()) return Kind::integer;
  if (take(text, ".") && !take_digits(text, is_decimal)) return std::nullopt;
  if (take(text, "e") || take(text, "E")) {
    if (!take(text, "+")) take(text, "-");
    if (!take_digits(text, is_decimal)) return std::nullopt;
  }
  return text.empty() ? std::optional(Kind::number) : std::nullopt;
}

bool take_time(std::string_view& text) {
  if (!take_shape(text, "00:00:00")) return false;
  if (!take(text, ".")) return true;
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
  const auto digits = static_cast<std::size_t>(end - text.begin());
  text.remove_prefix(digits);
  return digits > 0;
}

bool is_date_or_time(std::string_view text) {
  if (begins_as(text, "00:")) return take_time(text) && text.empty();
  if (!take_shape(text, "0000-00-00")) return false;
  if (text.empty()) return true;
  if (!take(text, "T") && !take(text, "t") && !take(text, " ")) return false;
  if (!take_time(text)) return false;
  if (!take(text, "Z") && !take(text, "z") && !take_shape(text, "+00:00")) take_shape(text, "-00:00");
  return text.empty();
}

/// `2025-03-17`
bool is_day(std::string_view date) {
  const int year = number_of(date.substr(0, 4));
  const int month = number_of(date.substr(5, 2));
  const int day = number_of(date.substr(8, 2));
  return month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
}

/// `19:54:00`, with a fraction and an offset or without.
bool is_on_clock(std::string_view time) {
  const std::size_t sign = time.find_first_of("+-");
  const bool has_offset = sign != std::string_view::npos;
  if (has_offset && (number_of(time.substr(sign + 1, 2)) > 23 || number_of(time.substr(sign + 4, 2)) > 59))
    return false;
  return number_of(time.substr(0, 2)) < 24 && number_of(time.substr(3, 2)) < 60 && number_of(time.substr(6, 2)) < 60;
}

}  // namespace

std::optional<Kind> kind_of_toml_bare(std::string_view bare) {
  if (bare == "true" || bare == "false") return Kind::boolean;
  if (is_toml_date_like(bare)) return is_date_or_time(bare) ? std::optional(Kind::string) : std::nullopt;
  return kind_of_toml_number(bare);
}

bool is_plainly_right(std::string_view bare, Kind kind) {
  constexpr std::size_t most_digits = 18;
  if (kind == Kind::boolean) return true;
  if (kind == Kind::integer) return bare.size() <= most_digits && bare.find_first_of("xob") == std::string_view::npos;
  if (kind != Kind::string) return false;
  if (begins_as(bare, "00:")) return is_on_clock(bare);
  constexpr std::size_t date_size = 10;
  return is_day(bare) && (bare.size() == date_size || is_on_clock(bare.substr(date_size + 1)));
}

bool is_toml_date_like(std::string_view bare) {
  return begins_as(bare, "0000-") || begins_as(bare, "00:");
}

bool begins_as(std::string_view text, std::string_view shape) {
  return text.size() >= shape.size() && std::equal(shape.begin(), shape.end(), text.begin(),
                                                   [](char s, char c) { return s == '0' ? is_digit(c) : s == c; });
}

}  // namespace matterlint::yaml

#include <cmath>
#include <limits>

#include "yaml/core_schema.h"
#include "yaml/numeral.h"
#include "yaml/plain_cursor.h"
#include "yaml/reading_tables.h"
#include "yaml/written_moment.h"

namespace matterlint::yaml {
namespace {

constexpr std::string_view underscored_digits = "0123456789_";

/// What all three share: the words of the core schema.
std::optional<Reading> read_word(std::string_view plain) {
  const Kind kind = core_kind(plain);
  if (kind == Kind::null) return Reading{ReadAs::null, {}};
  if (kind == Kind::boolean) return Reading{ReadAs::boolean, plain.size() == 4 ? "true" : "false"};
  if (const std::optional<double> special = special_number(plain)) return script_number(*special);
  return std::nullopt;
}

/// The base that a prefix says, 10 without one.
unsigned take_base(PlainCursor& cursor) {
  if (cursor.take_word("0x")) return 16;
  if (cursor.take_word("0o")) return 8;
  return cursor.take_word("0b") ? 2 : 10;
}

std::string_view digits_to_base(unsigned base) {
  return std::string_view("0123456789abcdefABCDEF").substr(0, base == 16 ? 22 : base);
}

double integer_value(bool is_negative, std::string_view digits, unsigned base) {
  const std::optional<std::string> decimal = in_decimal(digits, base);
  const double magnitude = decimal ? nearest_double(*decimal) : std::numeric_limits<double>::infinity();
  return is_negative ? -magnitude : magnitude;
}

/// js-yaml 4 takes what is too large for a number for text.
std::optional<double> integer_of_js_yaml(std::string_view plain) {
  PlainCursor cursor(plain);
  const bool is_negative = cursor.is_at("-");
  cursor.take("+-");
  const unsigned base = take_base(cursor);
  const std::string_view digits = cursor.take_all(digits_to_base(base));
  if (digits.empty() || !cursor.is_at_end()) return std::nullopt;
  return integer_value(is_negative, digits, base);
}

/// `2025-03-17`, or with a time to the second: UTC where no zone is named. Days and months roll over.
std::optional<Reading> read_script_date(std::string_view plain) {
  const std::optional<WrittenMoment> moment = written_moment(plain);
  if (!moment || !is_timestamp(*moment)) return std::nullopt;
  const std::optional<int> offset = zone_offset(moment->zone);
  if (!offset) return std::nullopt;
  // JavaScript takes the years 0 to 99 for those of the century that it was made in.
  const int year = number_of(moment->year);
  const std::int64_t seconds =
      seconds_of(year < 100 ? year + 1900 : year, number_of(moment->month), number_of(moment->day),
                 number_of(moment->hour), number_of(moment->minute), number_of(moment->second));
  return Reading{ReadAs::date, moment_text(seconds - *offset, moment->fraction, 3) + 'Z'};
}

bool ends_with_underscore(std::string_view plain) {
  return plain.ends_with('_');
}

double signed_value(std::string_view plain, double (*magnitude)(std::string_view)) {
  const std::string numeral = without(plain, "_+-");
  return plain.starts_with('-') ? -magnitude(numeral) : magnitude(numeral);
}

/// Integers of js-yaml 3: octal with a bare zero, underscores, the base of sixty.
std::optional<double> integer_of_gray_matter(std::string_view plain) {
  PlainCursor cursor(plain);
  const bool is_negative = cursor.is_at("-");
  cursor.take("+-");
  if (ends_with_underscore(plain) || cursor.is_at("_")) return std::nullopt;
  if (cursor.rest() == "0") return 0;
  if (!cursor.is_at("0")) {
    if (cursor.take_all(underscored_digits).empty()) return std::nullopt;
    const bool has_colon = cursor.is_at(":");
    if (has_colon) cursor.take_sixtieths();
    return cursor.is_at_end() ? std::optional(signed_value(plain, sixtieths_value)) : std::nullopt;
  }
  const bool is_hex = cursor.take_word("0x");
  const bool is_binary = !is_hex && cursor.take_word("0b");
  const unsigned base = is_hex ? 16 : is_binary ? 2 : 8;
  const std::string digits = without(cursor.rest(), "_");
  if (digits.empty() || digits.find_first_not_of(digits_to_base(base)) != std::string::npos) return std::nullopt;
  return integer_value(is_negative, digits, base);
}

/// A part of digits and underscores with a point and an exponent.
std::optional<double> real_of_gray_matter(std::string_view plain) {
  if (ends_with_underscore(plain)) return std::nullopt;
  PlainCursor cursor(plain);
  if (cursor.take(".")) {
    const std::string_view fraction = cursor.take_all(underscored_digits);
    if (fraction.empty() || !cursor.take_exponent(false) || !cursor.is_at_end()) return std::nullopt;
  } else {
    cursor.take("+-");
    const std::string_view whole = cursor.take_all(underscored_digits);
    if (whole.empty() || whole.front() == '_') return std::nullopt;
    const bool has_sixtieths = cursor.take_sixtieths() > 0;
    const bool has_point = cursor.take(".");
    if (has_point) cursor.take_all(underscored_digits);
    if (has_sixtieths && (!has_point || !cursor.is_at_end())) return std::nullopt;
    if (has_sixtieths) return signed_value(plain, sixtieths_value);
    if (whole.front() == '0' && whole.size() > 1) return std::nullopt;
    if (!cursor.take_exponent(false) || !cursor.is_at_end()) return std::nullopt;
  }
  const std::string numeral = without(plain, "_");
  return is_digit(numeral.back()) || numeral.size() > 1 ? std::optional(nearest_double(numeral)) : std::nullopt;
}

Reading merge_or_text(std::string_view plain) {
  return plain == "<<" ? Reading{ReadAs::merge, {}} : Reading{};
}

}  // namespace

Reading read_by_obsidian(std::string_view plain) {
  if (const std::optional<Reading> word = read_word(plain)) return *word;
  const Kind kind = core_kind(plain);
  if (kind == Kind::integer) return script_number(*integer_of_js_yaml(plain));
  return kind == Kind::number ? script_number(nearest_double(plain)) : Reading{};
}

Reading read_by_js_yaml(std::string_view plain) {
  if (const std::optional<Reading> word = read_word(plain)) return *word;
  std::optional<double> number = integer_of_js_yaml(plain);
  const bool has_sign = plain.starts_with('+') || plain.starts_with('-');
  const bool is_known = !has_sign || plain.substr(1, 1) != ".";
  if (!number && is_known && core_kind(plain) == Kind::number) number = nearest_double(plain);
  if (number) return std::isfinite(*number) ? script_number(*number) : Reading{};
  return read_script_date(plain).value_or(merge_or_text(plain));
}

Reading read_by_gray_matter(std::string_view plain) {
  if (const std::optional<Reading> word = read_word(plain)) return *word;
  if (const std::optional<double> integer = integer_of_gray_matter(plain)) return script_number(*integer);
  if (const std::optional<double> real = real_of_gray_matter(plain)) return script_number(*real);
  return read_script_date(plain).value_or(merge_or_text(plain));
}

}  // namespace matterlint::yaml

#include <cstdlib>

#include "yaml/core_schema.h"
#include "yaml/numeral.h"
#include "yaml/plain_cursor.h"
#include "yaml/reading_tables.h"
#include "yaml/written_moment.h"

namespace matterlint::yaml {
namespace {

constexpr std::string_view underscored_digits = "0123456789_";

bool is_word(std::string_view plain, std::string_view lower, std::string_view capital, std::string_view upper) {
  return plain == lower || plain == capital || plain == upper;
}

std::optional<Reading> read_word(std::string_view plain) {
  if (core_kind(plain) == Kind::null) return Reading{ReadAs::null, {}};
  const bool is_true =
      is_word(plain, "true", "True", "TRUE") || is_word(plain, "yes", "Yes", "YES") || is_word(plain, "on", "On", "ON");
  if (is_true) return Reading{ReadAs::boolean, "true"};
  const bool is_false = is_word(plain, "false", "False", "FALSE") || is_word(plain, "no", "No", "NO") ||
                        is_word(plain, "off", "Off", "OFF");
  if (is_false) return Reading{ReadAs::boolean, "false"};
  if (plain == "=") return Reading{ReadAs::error, {}};
  if (plain == "<<") return Reading{ReadAs::merge, {}};
  if (const std::optional<double> special = special_number(plain)) return real_number(*special);
  return std::nullopt;
}

/// With a point; an exponent has a sign.
std::optional<Reading> read_real(std::string_view plain) {
  PlainCursor cursor(plain);
  const bool has_sign = cursor.take("+-");
  const bool has_whole = cursor.is_at("0123456789");
  cursor.take_all(has_whole ? underscored_digits : "");
  const bool has_sixtieths = has_whole && cursor.take_sixtieths() > 0;
  if (!cursor.take(".") || (!has_whole && (has_sign || !cursor.is_at("0123456789")))) return std::nullopt;
  cursor.take_all(underscored_digits);
  if (!has_sixtieths && !cursor.take_exponent(true)) return std::nullopt;
  if (!cursor.is_at_end()) return std::nullopt;
  const std::string numeral = without(plain.substr(has_sign ? 1 : 0), "_");
  const double value = has_sixtieths ? sixtieths_value(numeral) : nearest_double(numeral);
  return real_number(plain.starts_with('-') ? -value : value);
}

std::optional<Reading> read_integer(std::string_view plain) {
  PlainCursor cursor(plain);
  const bool is_negative = cursor.is_at("-");
  cursor.take("+-");
  const std::string all = without(cursor.rest(), "_");
  if (cursor.is_at("123456789")) {
    cursor.take_all(underscored_digits);
    const bool has_sixtieths = cursor.take_sixtieths() > 0;
    if (!cursor.is_at_end()) return std::nullopt;
    if (has_sixtieths) return exact_integer(is_negative, sixtieths_in_decimal(all).value_or(all));
    return exact_integer(is_negative, all, 10);
  }
  const bool is_binary = cursor.take_word("0b");
  const bool is_hex = !is_binary && cursor.take_word("0x");
  const bool is_octal = !is_binary && !is_hex && cursor.take("0");
  const std::string_view allowed = is_binary ? "01_" : is_hex ? "0123456789abcdefABCDEF_" : "01234567_";
  const std::string_view digits = cursor.take_all(allowed);
  if (!cursor.is_at_end() || !(is_binary || is_hex || is_octal)) return std::nullopt;
  if (is_octal) return exact_integer(is_negative, all, 8);
  if (digits.empty()) return std::nullopt;
  if (all.size() == 2) return Reading{ReadAs::error, {}};
  return exact_integer(is_negative, std::string_view(all).substr(2), is_hex ? 16 : 2);
}

/// An impossible date is an error.
std::optional<Reading> read_date(std::string_view plain) {
  const std::optional<WrittenMoment> moment = written_moment(plain);
  if (!moment || !is_timestamp(*moment)) return std::nullopt;
  const std::optional<int> offset = zone_offset(moment->zone);
  if (!offset) return std::nullopt;
  static constexpr int day = 86'400;
  const bool is_possible =
      is_in_calendar(*moment) && (!moment->has_time() || is_in_clock(*moment)) && std::abs(*offset) < day;
  if (!is_possible) return Reading{ReadAs::error, {}};
  if (!moment->has_time()) return Reading{ReadAs::date, std::string(plain)};
  const std::string text = moment_text(seconds_of(*moment) - *offset, moment->fraction, 6);
  return Reading{ReadAs::date, text + (moment->zone.empty() ? "" : "Z")};
}

}  // namespace

Reading read_by_pyyaml(std::string_view plain) {
  if (const std::optional<Reading> word = read_word(plain)) return *word;
  if (const std::optional<Reading> real = read_real(plain)) return *real;
  if (const std::optional<Reading> integer = read_integer(plain)) return *integer;
  return read_date(plain).value_or(Reading{});
}

}  // namespace matterlint::yaml

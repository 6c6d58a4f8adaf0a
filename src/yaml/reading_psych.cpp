#include <cstdlib>

#include "text/utf8.h"
#include "yaml/numeral.h"
#include "yaml/plain_cursor.h"
#include "yaml/reading_tables.h"
#include "yaml/written_moment.h"

namespace matterlint::yaml {
namespace {

constexpr std::string_view underscored_digits = "0123456789_";

bool is_word(std::string_view plain, std::string_view word) {
  return equal_ignoring_ascii_case(plain, word);
}

std::optional<Reading> read_word(std::string_view plain) {
  if (plain.empty() || plain == "~" || is_word(plain, "null")) return Reading{ReadAs::null, {}};
  if (plain == "<<") return Reading{ReadAs::merge, {}};
  if (is_word(plain, "true") || is_word(plain, "yes") || is_word(plain, "on")) return Reading{ReadAs::boolean, "true"};
  if (is_word(plain, "false") || is_word(plain, "no") || is_word(plain, "off"))
    return Reading{ReadAs::boolean, "false"};
  // A symbol of Ruby, which is not permitted.
  if (plain.front() == ':' && plain.size() > 1) return Reading{ReadAs::error, {}};
  if (is_word(plain, ".nan")) return real_number(*special_number(".nan"));
  if (is_word(plain, ".inf") || is_word(plain, "+.inf")) return real_number(*special_number(".inf"));
  if (is_word(plain, "-.inf")) return real_number(*special_number("-.inf"));
  return std::nullopt;
}

/// Dates before 15 October 1582 are of the old calendar, which had a leap day every four years.
bool is_in_julian_or_gregorian_calendar(int year, int month, int day) {
  if (month < 1 || month > 12 || day < 1) return false;
  const bool is_old = year < 1582 || (year == 1582 && (month < 10 || (month == 10 && day < 15)));
  if (is_old && year == 1582 && month == 10 && day > 4) return false;
  return day <= (is_old && month == 2 && year % 4 == 0 ? 29 : days_in_month(year, month));
}

/// `+5`, `+05:30`, `-0530`. Minutes count from the hour's side of UTC, for which `-00` is none.
std::optional<int> offset_of(std::string_view zone) {
  PlainCursor cursor(zone);
  const bool is_west = cursor.is_at("-");
  if (!cursor.take("+-")) return std::nullopt;
  const std::string_view hours = cursor.take_digits(2);
  const bool has_colon = cursor.take(":");
  const std::string_view minutes = cursor.take_digits(2);
  if (hours.empty() || !cursor.is_at_end() || (has_colon && minutes.size() == 1)) return std::nullopt;
  const int seconds = number_of(hours) * 3600 * (is_west ? -1 : 1);
  return seconds + number_of(minutes) * 60 * (seconds < 0 ? -1 : 1);
}

bool is_possible_time(const WrittenMoment& moment) {
  const int month = number_of(moment.month);
  const int day = number_of(moment.day);
  const int hour = number_of(moment.hour);
  const int minute = number_of(moment.minute);
  const int second = number_of(moment.second);
  if (month < 1 || month > 12 || day < 1 || day > 31 || minute > 59 || second > 60) return false;
  return hour < 24 || (hour == 24 && minute == 0 && second == 0);
}

/// A time that is impossible is text; 31 February rolls over.
std::optional<Reading> read_time(const WrittenMoment& moment, std::string_view plain) {
  if (moment.minute.size() != 2 || moment.second.size() != 2 || moment.point == ",") return std::nullopt;
  const bool has_offset = !moment.zone.empty() && moment.zone != "Z";
  const std::optional<int> offset = has_offset ? offset_of(moment.zone) : 0;
  if (!offset) return std::nullopt;
  // It looks for a blank or a `T` between date and time, and falls over a tab.
  if (plain.find_first_of(" tT") == std::string_view::npos) return Reading{ReadAs::error, {}};
  static constexpr int day = 86'400;
  if (!is_possible_time(moment) || std::abs(*offset) >= day) return Reading{};
  return Reading{ReadAs::date,
                 moment_text(seconds_of(moment) - *offset, moment.fraction, moment.fraction.size()) + 'Z'};
}

std::optional<Reading> read_date(std::string_view plain) {
  const std::optional<WrittenMoment> moment = written_moment(plain);
  if (!moment) return std::nullopt;
  if (moment->has_time()) return read_time(*moment, plain);
  const int month = number_of(moment->month);
  const int day = number_of(moment->day);
  if (moment->is_negative || !is_in_julian_or_gregorian_calendar(number_of(moment->year), month, day))
    return std::nullopt;
  return Reading{ReadAs::date, std::string(moment->year) + (month < 10 ? "-0" : "-") + std::to_string(month) +
                                   (day < 10 ? "-0" : "-") + std::to_string(day)};
}

/// The number at the beginning of a text, where an underscore may stand between two digits.
double leading_number(std::string_view text) {
  PlainCursor cursor(text);
  std::string numeral;
  while (true) {
    numeral += cursor.take_digits();
    const std::string_view rest = cursor.rest();
    const bool goes_on = rest.size() > 1 && is_digit(rest[1]) && !numeral.empty();
    const bool has_point = numeral.find('.') != std::string::npos;
    if (!goes_on || !(rest[0] == '_' || (rest[0] == '.' && !has_point))) return nearest_double(numeral + "e0");
    if (cursor.take(".")) numeral += '.';
    cursor.take("_");
  }
}

/// `19:54` are hours and minutes, in seconds: 71640. A minus belongs to the hours alone.
std::optional<Reading> read_sixtieths(std::string_view plain) {
  PlainCursor cursor(plain);
  const bool is_negative = cursor.is_at("-");
  cursor.take("+-");
  if (!cursor.is_at("0123456789")) return std::nullopt;
  const std::string_view first = cursor.take_all(underscored_digits);
  const std::string_view others = cursor.rest();
  const std::size_t count = cursor.take_sixtieths();
  const bool is_real = cursor.take(".");
  if (is_real) cursor.take_all(underscored_digits);
  if (count < 1 || count > 2 || !cursor.is_at_end()) return std::nullopt;
  double value = leading_number(first) * 3600 * (is_negative ? -1 : 1);
  const std::size_t second = std::min(others.find(':', 1), others.size());
  value += leading_number(others.substr(1, second - 1)) * 60;
  if (second < others.size()) value += leading_number(others.substr(second + 1));
  return is_real ? real_number(value) : Reading{ReadAs::integer, text_of(value)};
}

/// With a point; an exponent has a sign. Commas and underscores are left out.
std::optional<Reading> read_real(std::string_view plain) {
  PlainCursor cursor(plain);
  const bool is_negative = cursor.is_at("-");
  cursor.take("+-");
  const std::string_view numeral = cursor.rest();
  const bool has_whole = cursor.is_at("0123456789");
  if (has_whole) cursor.take_all("0123456789_,");
  if (!cursor.take(".")) return std::nullopt;
  const bool has_fraction = !cursor.take_digits().empty();
  if (!has_whole && !has_fraction && cursor.is_at_end()) return std::nullopt;
  if (!cursor.take_exponent(true) || !cursor.is_at_end()) return std::nullopt;
  if (!has_whole && !has_fraction) return Reading{ReadAs::error, {}};
  const double value = nearest_double(without(numeral, "_,"));
  return real_number(is_negative ? -value : value);
}

/// Decimal with single commas and underscores between digits.
bool is_decimal(std::string_view digits) {
  if (digits == "0") return true;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const bool separates = i > 0 && i + 1 < digits.size() && is_digit(digits[i + 1]);
    if (!is_digit(digits[i]) && !((digits[i] == '_' || digits[i] == ',') && separates)) return false;
  }
  return digits.front() != '0' && is_digit(digits.front());
}

std::optional<Reading> read_integer(std::string_view plain) {
  PlainCursor cursor(plain);
  const bool is_negative = cursor.is_at("-");
  cursor.take("+-");
  const std::string digits = without(cursor.rest(), "_,");
  if (cursor.is_at_end()) return std::nullopt;
  if (is_decimal(cursor.rest())) return exact_integer(is_negative, digits, 10);
  const bool is_binary = cursor.take_word("0b");
  const bool is_hex = !is_binary && cursor.take_word("0x");
  const bool is_octal = !is_binary && !is_hex && cursor.take("0");
  if (!is_binary && !is_hex && !is_octal) return std::nullopt;
  const std::string_view allowed = is_binary ? "01_," : is_hex ? "0123456789abcdefABCDEF_," : "01234567_,";
  if (cursor.take_all(allowed).empty() || !cursor.is_at_end()) return std::nullopt;
  if (is_octal) return exact_integer(is_negative, digits, 8);
  if (digits.size() == 2) return Reading{ReadAs::error, {}};
  return exact_integer(is_negative, std::string_view(digits).substr(2), is_hex ? 16 : 2);
}

}  // namespace

Reading read_by_psych(std::string_view plain) {
  if (const std::optional<Reading> word = read_word(plain)) return *word;
  if (const std::optional<Reading> date = read_date(plain)) return *date;
  if (const std::optional<Reading> sixtieths = read_sixtieths(plain)) return *sixtieths;
  if (const std::optional<Reading> real = read_real(plain)) return *real;
  return read_integer(plain).value_or(Reading{});
}

}  // namespace matterlint::yaml

#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "dates/calendar.h"
#include "dates/date_time.h"
#include "dates/utc_offset.h"
#include "source/span.h"

namespace matterlint::dates {

/// What keeps a reading from being the only one.
enum class Doubt : std::uint16_t {
  two_digit_year = 1,  ///< `25`
  wrong_ordinal = 2,   ///< `17nd`
  half_of_day = 4,     ///< `7:54` in English words, or hour 0 with am or pm.
  zone_name = 8,       ///< `EST`, which several zones are called.
  language = 16,       ///< Month or weekday in a language that was not asked for.
  epoch = 32,          ///< A count of seconds or milliseconds since 1970.
  ordinal_date = 64,   ///< `2025-076`, a day of a year.
  cut_fraction = 128,  ///< More digits of a second than nanoseconds have.
  hour_alone = 256,    ///< `T19`, without minutes.
};

/// A text that has the shape of a date.
struct ParsedDate {
  DateTime value;
  std::string error;                ///< Why there is no such day or time; empty: there is.
  std::optional<unsigned> weekday;  ///< As written, 0 (Sunday) to 6.
  Span weekday_span;                ///< In the text.
  unsigned doubts = 0;              ///< A set of Doubt.

  void add(Doubt doubt) { doubts |= static_cast<unsigned>(doubt); }
  bool has(Doubt doubt) const { return (doubts & static_cast<unsigned>(doubt)) != 0; }
};

/// Years of two digits up to the pivot are of this century, the others of the last one.
constexpr int full_year(unsigned two_digits, int pivot) {
  const int year = static_cast<int>(two_digits);
  return year <= pivot ? 2000 + year : 1900 + year;
}

/// Sets the day of a year or of a week; notes an error where there is no such one. Does not set the precision.
void apply_day_of_year(ParsedDate& parsed, int year, unsigned day);
void apply_week(ParsedDate& parsed, WeekDate week);

/// Sets the offset that was written; notes an error where there is no such one.
void apply_offset(ParsedDate& parsed, const UtcOffset& offset);
/// Says that the time is UTC, as `Z` does.
void apply_zulu(DateTime& value);

/// The hour of a day from one with am or pm; notes a doubt or an error where it is none of 1 to 12.
void apply_half_of_12(ParsedDate& parsed, bool is_afternoon);
/// The same where hours are counted to 24 and am or pm is written too, as moment does it; notes a doubt where the two
/// disagree.
void apply_half_of_24(ParsedDate& parsed, bool is_afternoon);

/// The second of the time since 1970 (before it: less than 0) as a UTC date and time. The years are 0 to 9999.
DateTime utc_from_epoch(std::int64_t seconds);

}  // namespace matterlint::dates

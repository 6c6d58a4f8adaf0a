#include <array>

#include "dates/calendar.h"
#include "schema/formats/format.h"
#include "schema/formats/scanner.h"

namespace matterlint::schema {
namespace {

bool take_date(Scanner& text) {
  const int year = text.take_number(4);
  if (year < 0 || !text.take("-")) return false;
  const int month = text.take_number(2);
  if (month < 1 || month > 12 || !text.take("-")) return false;
  const int day = text.take_number(2);
  return day >= 1 && static_cast<unsigned>(day) <= dates::days_in_month(year, static_cast<unsigned>(month));
}

struct Clock {
  int minutes = 0;  ///< Since midnight.
  int seconds = 0;
  bool is_valid = false;
};

/// "19:54:00.5"; the seconds may be left out where they are optional.
Clock take_clock(Scanner& text, bool needs_seconds) {
  const int hour = text.take_number(2);
  if (hour < 0 || hour > 23 || !text.take(":")) return {};
  const int minute = text.take_number(2);
  if (minute < 0 || minute > 59) return {};
  Clock clock = {.minutes = hour * 60 + minute, .seconds = 0, .is_valid = true};
  if (!text.take(":")) {
    clock.is_valid = !needs_seconds;
    return clock;
  }
  clock.seconds = text.take_number(2);
  clock.is_valid = clock.seconds >= 0 && clock.seconds <= 60;
  if (text.take(".")) clock.is_valid &= !text.take_while(is_ascii_digit).empty();
  return clock;
}

/// "Z", "+02:00"; false where there is none. `minutes` becomes those east of UTC.
bool take_offset(Scanner& text, int& minutes) {
  minutes = 0;
  if (text.take_any("Zz")) return true;
  const bool is_west = text.sees("-");
  if (!text.take_any("+-")) return false;
  const int hour = text.take_number(2);
  if (hour < 0 || hour > 23 || !text.take(":")) return false;
  const int minute = text.take_number(2);
  minutes = (is_west ? -1 : 1) * (hour * 60 + minute);
  return minute >= 0 && minute <= 59;
}

/// A second 60 occurs only at midnight UTC.
bool is_leap_second_possible(const Clock& clock, int offset) {
  if (clock.seconds < 60) return true;
  constexpr int day = 24 * 60;
  return ((clock.minutes - offset) % day + day) % day == day - 1;
}

bool take_time(Scanner& text) {
  const Clock clock = take_clock(text, true);
  int offset = 0;
  return clock.is_valid && take_offset(text, offset) && is_leap_second_possible(clock, offset);
}

/// After a date: a clock without or with an offset.
bool take_loose_time(Scanner& text, bool may_have_offset) {
  const Clock clock = take_clock(text, false);
  if (!clock.is_valid || clock.seconds > 59) return false;
  int offset = 0;
  return text.at_end() || (may_have_offset && take_offset(text, offset));
}

bool is_date(std::string_view value) {
  Scanner text(value);
  return take_date(text) && text.at_end();
}

bool is_time(std::string_view value) {
  Scanner text(value);
  return take_time(text) && text.at_end();
}

bool is_date_time(std::string_view value) {
  Scanner text(value);
  return take_date(text) && text.take_any("Tt") && take_time(text) && text.at_end();
}

bool is_date_time_local(std::string_view value) {
  Scanner text(value);
  return take_date(text) && text.take("T") && take_loose_time(text, false) && text.at_end();
}

bool is_obsidian_datetime(std::string_view value) {
  Scanner text(value);
  return take_date(text) && text.take("T") && take_loose_time(text, true) && text.at_end();
}

bool is_iso_date_or_datetime(std::string_view value) {
  Scanner text(value);
  if (!take_date(text)) return false;
  return text.at_end() || (text.take_any("T ") && take_loose_time(text, true) && text.at_end());
}

/// Numbers with units: any run of neighbours in `units` (RFC 3339, appendix A). False where a number has no such unit.
bool take_units(Scanner& text, std::string_view units, bool& found) {
  bool is_first = true;
  while (!text.at_end() && is_ascii_digit(text.rest().front())) {
    text.take_while(is_ascii_digit);
    const std::size_t unit = text.at_end() ? std::string_view::npos : units.find(text.rest().front());
    if (unit == std::string_view::npos || (unit != 0 && !is_first)) return false;
    text.take_any(units);
    units.remove_prefix(unit + 1);
    is_first = false;
    found = true;
  }
  return true;
}

bool is_duration(std::string_view value) {
  Scanner text(value);
  if (!text.take("P")) return false;
  bool found = false;
  if (Scanner weeks = text; take_units(weeks, "W", found) && found) return weeks.at_end();
  if (!take_units(text, "YMD", found)) return false;
  if (!text.take("T")) return found && text.at_end();
  found = false;
  return take_units(text, "HMS", found) && found && text.at_end();
}

}  // namespace

std::span<const Format> date_formats() {
  static constexpr std::array<Format, 8> formats = {{
      {"date", is_date, "a date such as 2025-03-17"},
      {"date-time", is_date_time, "a time with its zone such as 2025-03-17T19:54:00Z"},
      {"date-time-local", is_date_time_local, "a time without a zone such as 2025-03-17T19:54:00"},
      {"duration", is_duration, "a duration such as P3D or PT1H30M"},
      {"iso-date-or-datetime", is_iso_date_or_datetime, "a date such as 2025-03-17 or 2025-03-17T19:54:00"},
      {"obsidian-date", is_date, "a date such as 2025-03-17"},
      {"obsidian-datetime", is_obsidian_datetime, "a time such as 2025-03-17T19:54:00"},
      {"time", is_time, "a time of day with its zone such as 19:54:00Z"},
  }};
  return formats;
}

}  // namespace matterlint::schema

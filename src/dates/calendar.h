#pragma once

#include <cstdint>

namespace matterlint::dates {

/// Months are 1 to 12, weekdays 0 (Sunday) to 6, in the proleptic Gregorian calendar. Years may be any of 0 to 9999.
bool is_month(unsigned month);
unsigned days_in_month(int year, unsigned month);
unsigned days_in_year(int year);
unsigned weekday_of(int year, unsigned month, unsigned day);
/// Of ISO 8601: 52 or 53.
unsigned weeks_in_year(int year);

struct CivilDate {
  int year = 0;
  unsigned month = 1;
  unsigned day = 1;

  friend constexpr bool operator==(const CivilDate&, const CivilDate&) = default;
};

/// Days since 1 January 1970, and back.
std::int64_t days_since_epoch(CivilDate date);
CivilDate date_of_days(std::int64_t count);

/// A day by its week of ISO 8601. Around New Year the year of the week is not that of the day.
struct WeekDate {
  int year = 0;
  unsigned week = 1;
  unsigned weekday = 1;  ///< 1 (Monday) to 7.

  friend constexpr bool operator==(const WeekDate&, const WeekDate&) = default;
};
CivilDate date_of_week(WeekDate date);
WeekDate week_of_date(CivilDate date);

/// Days of a year are 1 to 366.
CivilDate date_of_day_of_year(int year, unsigned day);
unsigned day_of_year(CivilDate date);

}  // namespace matterlint::dates

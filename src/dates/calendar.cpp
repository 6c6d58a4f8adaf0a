#include "dates/calendar.h"

#include <chrono>

namespace matterlint::dates {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

bool is_month(unsigned m) {
  return m >= 1 && m <= 12;
}

unsigned days_in_month(int y, unsigned m) {
  const auto last = year(y) / month(m) / std::chrono::last;
  return static_cast<unsigned>(last.day());
}

unsigned days_in_year(int y) {
  return year(y).is_leap() ? 366 : 365;
}

unsigned weekday_of(int y, unsigned m, unsigned d) {
  const std::int64_t since = days_since_epoch({y, m, d});
  // 1 January 1970 was a Thursday.
  return static_cast<unsigned>(((since + 4) % 7 + 7) % 7);
}

unsigned weeks_in_year(int y) {
  const unsigned first = weekday_of(y, 1, 1);
  return first == 4 || (first == 3 && year(y).is_leap()) ? 53 : 52;
}

std::int64_t days_since_epoch(CivilDate date) {
  const sys_days point = year_month_day{year{date.year}, month{date.month}, day{date.day}};
  return point.time_since_epoch().count();
}

CivilDate date_of_days(std::int64_t count) {
  const year_month_day date{sys_days{days{count}}};
  return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())};
}

CivilDate date_of_week(WeekDate date) {
  // The week that holds 4 January is the first one.
  const std::int64_t fourth = days_since_epoch({date.year, 1, 4});
  const std::int64_t first_monday = fourth - (weekday_of(date.year, 1, 4) + 6) % 7;
  return date_of_days(first_monday + 7 * (std::int64_t{date.week} - 1) + date.weekday - 1);
}

WeekDate week_of_date(CivilDate date) {
  const unsigned weekday = (weekday_of(date.year, date.month, date.day) + 6) % 7 + 1;
  // The year of a week is that of its Thursday.
  const CivilDate thursday = date_of_days(days_since_epoch(date) + 4 - weekday);
  return {thursday.year, (day_of_year(thursday) - 1) / 7 + 1, weekday};
}

CivilDate date_of_day_of_year(int y, unsigned d) {
  return date_of_days(days_since_epoch({y, 1, 1}) + d - 1);
}

unsigned day_of_year(CivilDate date) {
  return static_cast<unsigned>(days_since_epoch(date) - days_since_epoch({date.year, 1, 1})) + 1;
}

}  // namespace matterlint::dates

#include "dates/parsed_date.h"

namespace matterlint::dates {
namespace {

void set_day(DateTime& value, CivilDate day) {
  value.year = day.year;
  value.month = day.month;
  value.day = day.day;
}

}  // namespace

void apply_day_of_year(ParsedDate& parsed, int year, unsigned day) {
  parsed.value.year = year;
  if (day >= 1 && day <= days_in_year(year))
    set_day(parsed.value, date_of_day_of_year(year, day));
  else
    parsed.error = "there is no day " + std::to_string(day) + " in a year";
}

void apply_week(ParsedDate& parsed, WeekDate week) {
  parsed.value.year = week.year;
  if (week.week >= 1 && week.week <= weeks_in_year(week.year) && week.weekday >= 1 && week.weekday <= 7)
    set_day(parsed.value, date_of_week(week));
  else
    parsed.error = "there is no such week or day of a week";
}

void apply_offset(ParsedDate& parsed, const UtcOffset& offset) {
  parsed.value.offset = offset.minutes;
  parsed.value.is_zulu = false;
  parsed.value.is_negative_zero = offset.is_negative_zero;
  if (!offset.exists) parsed.error = "there is no such offset from UTC";
}

void apply_zulu(DateTime& value) {
  value.offset = 0;
  value.is_zulu = true;
}

void apply_half_of_12(ParsedDate& parsed, bool is_afternoon) {
  unsigned& hour = parsed.value.hour;
  if (hour > 12) {
    parsed.error = "hour " + std::to_string(hour) + " goes with neither am nor pm";
    return;
  }
  if (hour == 0) parsed.add(Doubt::half_of_day);
  hour = hour % 12 + (is_afternoon ? 12 : 0);
}

void apply_half_of_24(ParsedDate& parsed, bool is_afternoon) {
  unsigned& hour = parsed.value.hour;
  if (is_afternoon ? hour == 0 : hour > 12) parsed.add(Doubt::half_of_day);
  if (is_afternoon && hour < 12) hour += 12;
  if (!is_afternoon && hour == 12) hour = 0;
}

DateTime utc_from_epoch(std::int64_t seconds) {
  constexpr std::int64_t day = 86'400;
  const auto rest = static_cast<unsigned>((seconds % day + day) % day);
  DateTime value;
  set_day(value, date_of_days((seconds - rest) / day));
  value.hour = rest / 3600;
  value.minute = rest / 60 % 60;
  value.second = rest % 60;
  value.precision = Precision::second;
  apply_zulu(value);
  return value;
}

}  // namespace matterlint::dates

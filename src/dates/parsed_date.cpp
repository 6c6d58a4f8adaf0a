#include "dates/parsed_date.h"

#include "dates/calendar.h"

namespace matterlint::dates {

void apply_meridiem(ParsedDate& parsed, bool is_afternoon) {
  unsigned& hour = parsed.value.hour;
  if (hour > 12) {
    parsed.error = "hour " + std::to_string(hour) + " goes with neither am nor pm";
    return;
  }
  if (hour == 0) parsed.add(Doubt::half_of_day);
  hour = hour % 12 + (is_afternoon ? 12 : 0);
}

DateTime utc_from_epoch(std::int64_t seconds) {
  const CivilDate date = date_of_days(seconds / 86'400);
  const auto rest = static_cast<unsigned>(seconds % 86'400);
  DateTime value;
  value.year = date.year;
  value.month = date.month;
  value.day = date.day;
  value.hour = rest / 3600;
  value.minute = rest / 60 % 60;
  value.second = rest % 60;
  value.precision = Precision::second;
  value.offset = 0;
  value.is_zulu = true;
  return value;
}

}  // namespace matterlint::dates

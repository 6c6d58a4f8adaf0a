#include "yaml/written_moment.h"

#include <array>
#include <cstdio>

#include "yaml/plain_cursor.h"

namespace matterlint::yaml {
namespace {

constexpr std::int64_t seconds_in_day = 86'400;
constexpr std::int64_t days_in_era = 146'097;   // 400 years
constexpr std::int64_t days_to_1970 = 719'468;  // from 1 March of the year 0

struct Day {
  std::int64_t year;
  int month, day;
};

std::int64_t floor_divided(std::int64_t a, std::int64_t b) {
  return a / b - (a % b < 0 ? 1 : 0);
}

/// Days since 1970; years begin in March here, so that the leap day is the last one.
std::int64_t days_of(std::int64_t year, int month, int day) {
  year += floor_divided(month - 1, 12);
  month = static_cast<int>(month - 1 - 12 * floor_divided(month - 1, 12)) + 1;
  if (month <= 2) --year;
  const std::int64_t era = floor_divided(year, 400);
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * days_in_era + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - days_to_1970;
}

Day day_of(std::int64_t days) {
  days += days_to_1970;
  const std::int64_t era = floor_divided(days, days_in_era);
  const std::int64_t day_of_era = days - era * days_in_era;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / (days_in_era - 1)) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t march = (5 * day_of_year + 2) / 153;
  const auto month = static_cast<int>(march < 10 ? march + 3 : march - 9);
  return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month,
          static_cast<int>(day_of_year - (153 * march + 2) / 5) + 1};
}

}  // namespace

std::optional<WrittenMoment> written_moment(std::string_view plain) {
  PlainCursor cursor(plain);
  WrittenMoment moment;
  moment.is_negative = cursor.take("-");
  moment.year = cursor.take_digits(4);
  if (moment.year.size() != 4 || !cursor.take("-")) return std::nullopt;
  moment.month = cursor.take_digits(2);
  if (moment.month.empty() || !cursor.take("-")) return std::nullopt;
  moment.day = cursor.take_digits(2);
  if (moment.day.empty()) return std::nullopt;
  if (cursor.is_at_end()) return moment;
  moment.separator = cursor.is_at("Tt") ? cursor.take_all("Tt", 1) : cursor.take_all(" \t");
  moment.hour = cursor.take_digits(2);
  if (!cursor.take(":")) return std::nullopt;
  moment.minute = cursor.take_digits(2);
  if (!cursor.take(":")) return std::nullopt;
  moment.second = cursor.take_digits(2);
  moment.point = cursor.take_all(".,", 1);
  if (!moment.point.empty()) moment.fraction = cursor.take_digits();
  moment.gap = cursor.take_all(" \t");
  moment.zone = cursor.rest();
  const bool is_whole =
      !moment.separator.empty() && !moment.hour.empty() && !moment.minute.empty() && !moment.second.empty();
  return is_whole ? std::optional(moment) : std::nullopt;
}

bool is_timestamp(const WrittenMoment& moment) {
  if (moment.is_negative || moment.point == ",") return false;
  if (!moment.has_time()) return moment.month.size() == 2 && moment.day.size() == 2;
  if (moment.zone.empty() && !moment.gap.empty()) return false;
  return moment.minute.size() == 2 && moment.second.size() == 2;
}

std::optional<int> zone_offset(std::string_view zone) {
  if (zone.empty() || zone == "Z") return 0;
  PlainCursor cursor(zone);
  const int sign = cursor.is_at("-") ? -1 : 1;
  if (!cursor.take("+-")) return std::nullopt;
  const std::string_view hours = cursor.take_digits(2);
  const bool has_minutes = cursor.take(":");
  const std::string_view minutes = has_minutes ? cursor.take_digits(2) : "";
  if (hours.empty() || (has_minutes && minutes.size() != 2) || !cursor.is_at_end()) return std::nullopt;
  return sign * (number_of(hours) * 60 + number_of(minutes)) * 60;
}

int number_of(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

int days_in_month(int year, int month) {
  static constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool is_leap_year = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return days.at(static_cast<std::size_t>(month - 1)) + (month == 2 && is_leap_year ? 1 : 0);
}

bool is_in_calendar(const WrittenMoment& moment) {
  const int year = number_of(moment.year);
  const int month = number_of(moment.month);
  const int day = number_of(moment.day);
  return year > 0 && month > 0 && month <= 12 && day > 0 && day <= days_in_month(year, month);
}

bool is_in_clock(const WrittenMoment& moment) {
  return number_of(moment.hour) < 24 && number_of(moment.minute) < 60 && number_of(moment.second) < 60;
}

std::int64_t seconds_of(std::int64_t year, int month, int day, int hour, int minute, int second) {
  return days_of(year, month, day) * seconds_in_day + std::int64_t{hour} * 3600 + std::int64_t{minute} * 60 + second;
}

std::int64_t seconds_of(const WrittenMoment& moment) {
  const int year = number_of(moment.year);
  return seconds_of(moment.is_negative ? -year : year, number_of(moment.month), number_of(moment.day),
                    number_of(moment.hour), number_of(moment.minute), number_of(moment.second));
}

std::string moment_text(std::int64_t seconds, std::string_view fraction, std::size_t digits) {
  const std::int64_t days = floor_divided(seconds, seconds_in_day);
  const auto rest = static_cast<int>(seconds - days * seconds_in_day);
  const Day day = day_of(days);
  std::array<char, 64> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04lld-%02d-%02dT%02d:%02d:%02d", static_cast<long long>(day.year),
                day.month, day.day, rest / 3600, rest / 60 % 60, rest % 60);
  fraction = fraction.substr(0, digits);
  fraction = fraction.substr(0, fraction.find_last_not_of('0') + 1);
  return std::string(buffer.data()) + (fraction.empty() ? "" : ".") + std::string(fraction);
}

}  // namespace matterlint::yaml

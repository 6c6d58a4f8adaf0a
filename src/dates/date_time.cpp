#include "dates/date_time.h"

#include <array>
#include <charconv>
#include <string_view>

#include "dates/calendar.h"
#include "dates/locale.h"
#include "dates/padded.h"

namespace matterlint::dates {
namespace {

constexpr std::int64_t day_in_seconds = 86'400;

std::string time_error(const DateTime& value) {
  if (value.hour == 24 && value.minute == 0 && value.second == 0 && value.nanosecond == 0) return {};
  if (value.hour > 23) return "there is no hour " + std::to_string(value.hour);
  if (value.minute > 59) return "there is no minute " + std::to_string(value.minute);
  if (value.second > 59) return "there is no second " + std::to_string(value.second);
  return {};
}

std::string offset_text(const DateTime& value) {
  if (!value.offset) return {};
  if (value.is_zulu) return "Z";
  const auto minutes = static_cast<unsigned>(*value.offset < 0 ? -*value.offset : *value.offset);
  const bool is_west = *value.offset < 0 || value.is_negative_zero;
  return (is_west ? "-" : "+") + padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2);
}

std::string time_text(const DateTime& value, bool with_seconds) {
  std::string text = "T" + padded(value.hour, 2) + ":" + padded(value.minute, 2);
  if (with_seconds || value.precision == Precision::second) text += ":" + padded(value.second, 2);
  if (value.fraction_digits > 0) text += "." + padded(value.nanosecond, 9).substr(0, value.fraction_digits);
  return text + offset_text(value);
}

/// `2025-W12`, from the week's Monday.
std::string week_text(const DateTime& monday) {
  const WeekDate week = week_of_date({monday.year, monday.month, monday.day});
  return padded(static_cast<unsigned>(week.year), 4) + "-W" + padded(week.week, 2);
}

std::int64_t days_covered(const DateTime& value) {
  switch (value.precision) {
    case Precision::year:
      return days_in_year(value.year);
    case Precision::month:
      return days_in_month(value.year, value.month);
    case Precision::week:
      return 7;
    default:
      return 1;
  }
}

}  // namespace

std::string calendar_error(const DateTime& value) {
  if (!is_month(value.month)) return "there is no month " + std::to_string(value.month);
  const unsigned days = days_in_month(value.year, value.month);
  if (value.day < 1) return "there is no day " + std::to_string(value.day);
  if (value.day > days)
    return std::string(english().months[value.month - 1]) + " " + padded(static_cast<unsigned>(value.year), 4) +
           " has " + std::to_string(days) + " days";
  return time_error(value);
}

std::string iso_text(const DateTime& value, bool with_seconds) {
  if (value.precision == Precision::week) return week_text(value);
  std::string text = padded(static_cast<unsigned>(value.year), 4);
  if (value.precision == Precision::year) return text;
  text += "-" + padded(value.month, 2);
  if (value.precision == Precision::month) return text;
  text += "-" + padded(value.day, 2);
  return value.has_time() ? text + time_text(value, with_seconds) : text;
}

std::int64_t earliest_second(const DateTime& value) {
  const std::int64_t days = days_since_epoch({value.year, value.month, value.day});
  const std::int64_t time = std::int64_t{value.hour} * 3600 + std::int64_t{value.minute} * 60 + value.second;
  return days * day_in_seconds + time - std::int64_t{value.offset.value_or(0)} * 60;
}

std::int64_t latest_second(const DateTime& value) {
  if (value.precision == Precision::second) return earliest_second(value);
  if (value.precision == Precision::minute) return earliest_second(value) + 59;
  return earliest_second(value) + days_covered(value) * day_in_seconds - 1;
}

std::optional<std::int64_t> parse_duration(const std::string& text) {
  struct Unit {
    char letter;
    std::int64_t seconds;
  };
  constexpr std::array<Unit, 5> units = {
      {{'w', 7 * day_in_seconds}, {'d', day_in_seconds}, {'h', 3600}, {'m', 60}, {'s', 1}}};
  std::int64_t count = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, count);
  if (error != std::errc() || count < 0 || count > 1'000'000 || stop + 1 != end) return std::nullopt;
  for (const Unit& unit : units)
    if (unit.letter == *stop) return count * unit.seconds;
  return std::nullopt;
}

}  // namespace matterlint::dates

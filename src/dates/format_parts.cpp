#include "dates/format_parts.h"

#include <algorithm>
#include <initializer_list>

namespace matterlint::dates {
namespace {

using Part = MomentFormat::Part;

std::string token(std::string_view word) {
  return "`" + std::string(word) + "`";
}

/// `mm` is the minute; the month is `MM`.
std::string is_not(std::string_view taken, std::string_view what, std::string_view other, std::string_view meant) {
  return token(taken) + " is the " + std::string(what) + "; the " + std::string(other) + " is " + token(meant);
}

std::string no(std::string_view what, std::string_view word) {
  return "there is no " + std::string(what) + " in it (" + token(word) + ")";
}

bool has_time(const FormatParts& parts) {
  return parts.hour + parts.minute + parts.second + parts.fraction > 0;
}

std::string wrong_week(const FormatParts& parts, const FormatWords& words) {
  if (parts.week_year == 0)
    return token(words.week) + " is a week of ISO 8601, whose year is " + token(words.week_year) +
           ", around New Year another one";
  if (parts.week == 0) return is_not(words.week_year, "year of a week", "year", words.year);
  if (parts.year + parts.month + parts.day + parts.day_of_year > 0)
    return "it says the week as well as the month or the year of a day";
  return has_time(parts) && parts.weekday_number == 0 ? no("day", words.weekday_number) : "";
}

/// Months and minutes are often taken for each other.
std::string wrong_month(const FormatParts& parts, const FormatWords& words) {
  if (parts.month == 0 && parts.minute > (parts.hour > 0 ? 1U : 0U))
    return is_not(words.minute, "minute", "month", words.month);
  if (parts.month > 1 && parts.hour > 0 && parts.minute == 0)
    return is_not(words.month, "month", "minute", words.minute);
  return parts.month == 0 && (parts.day > 0 || has_time(parts)) ? no("month", words.month) : "";
}

std::string wrong_day(const FormatParts& parts, const FormatWords& words) {
  if (parts.week + parts.week_year + parts.weekday_number > 0) return wrong_week(parts, words);
  if (parts.year == 0) return no("year", words.year);
  if (parts.day_of_year > 0)
    return parts.month + parts.day > 0 ? is_not(words.day_of_year, "day of the year", "day of the month", words.day)
                                       : "";
  if (std::string wrong = wrong_month(parts, words); !wrong.empty()) return wrong;
  return parts.day == 0 && has_time(parts) ? no("day", words.day) : "";
}

std::string wrong_time(const FormatParts& parts, const FormatWords& words) {
  if (parts.hour_of_12 > 0 && parts.half_of_day == 0)
    return token(words.hour_of_12) + " without " + token(words.half_of_day) +
           " loses half of the day; the hour of 24 is " + token(words.hour);
  if (parts.fraction > 0 && parts.second == 0)
    return is_not(words.fraction, "fraction of a second", "second", words.second);
  const bool has_gap = (parts.hour > 0) != (parts.minute > 0) || (parts.second > 0 && parts.minute == 0) ||
                       (parts.half_of_day > 0 && parts.hour == 0);
  return has_gap ? "a part of the time is missing" : "";
}

std::string part_that_stands_twice(const FormatParts& parts) {
  struct Named {
    unsigned count;
    const char* name;
  };
  for (const Named& part : {Named{parts.year, "year"},
                            {parts.week_year, "year of the week"},
                            {parts.month, "month"},
                            {parts.week, "week"},
                            {parts.day, "day"},
                            {parts.day_of_year, "day of the year"},
                            {parts.weekday + parts.weekday_number, "weekday"},
                            {parts.hour, "hour"},
                            {parts.half_of_day, "half of the day"},
                            {parts.minute, "minute"},
                            {parts.second, "second"},
                            {parts.fraction, "fraction of a second"},
                            {parts.offset, "offset"}})
    if (part.count > 1) return part.name;
  return {};
}

}  // namespace

FormatParts parts_of(const std::vector<MomentFormat::Piece>& pieces) {
  const auto count = [&pieces](std::initializer_list<Part> parts) {
    return static_cast<unsigned>(std::count_if(pieces.begin(), pieces.end(), [parts](const auto& piece) {
      return std::find(parts.begin(), parts.end(), piece.part) != parts.end();
    }));
  };
  FormatParts parts;
  parts.year = count({Part::year});
  parts.month = count({Part::month});
  parts.day = count({Part::day});
  parts.day_of_year = count({Part::day_of_year});
  parts.week_year = count({Part::week_year});
  parts.week = count({Part::week});
  parts.weekday_number = count({Part::weekday_number});
  parts.hour = count({Part::hour, Part::hour_of_12, Part::hour_from_1});
  parts.hour_of_12 = count({Part::hour_of_12});
  parts.half_of_day = count({Part::half_of_day});
  parts.minute = count({Part::minute});
  parts.second = count({Part::second});
  parts.fraction = count({Part::fraction});
  parts.weekday = count({Part::weekday});
  parts.offset = count({Part::offset});
  parts.epoch = count({Part::epoch});
  parts.all = static_cast<unsigned>(pieces.size()) - count({Part::literal});
  return parts;
}

std::string what_is_wrong_with(const FormatParts& parts, const FormatWords& words) {
  if (parts.epoch > 0) return parts.all == parts.epoch ? "" : "the time since 1970 says all, so nothing goes with it";
  std::string wrong = wrong_day(parts, words);
  return wrong.empty() ? wrong_time(parts, words) : wrong;
}

std::string what_hinders_writing(const FormatParts& parts, const FormatWords& words) {
  if (const std::string twice = part_that_stands_twice(parts); !twice.empty())
    return "it says the " + twice + " more than once";
  if (parts.half_of_day == 0 || parts.hour_of_12 > 0) return "";
  return "it has am or pm beside an hour of 24; the hour of 12 is " + token(words.hour_of_12) +
         ", and an hour of 24 needs no " + token(words.half_of_day);
}

}  // namespace matterlint::dates

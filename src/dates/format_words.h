#pragma once

#include <string_view>

namespace matterlint::dates {

/// How formats of one kind write the parts of a date, for messages about them.
struct FormatWords {
  std::string_view year, month, day, day_of_year;
  std::string_view week_year, week, weekday_number;  ///< Of ISO 8601; empty: there are none.
  std::string_view hour, hour_of_12, half_of_day, minute, second, fraction;
};

inline constexpr FormatWords moment_words = {"YYYY", "MM", "DD", "DDDD", "GGGG", "WW", "E",
                                             "HH",   "hh", "a",  "mm",   "ss",   "SSS"};

}  // namespace matterlint::dates

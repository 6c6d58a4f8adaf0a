#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace matterlint::dates {

/// How much of a point in time is said.
enum class Precision : std::uint8_t { year, month, week, day, minute, second };

/// A date, with or without a time of day and an offset, as it was written: nothing is converted. What the precision
/// leaves out is at its first value; of a week, the date is its Monday.
struct DateTime {
  int year = 0;
  unsigned month = 1;
  unsigned day = 1;
  unsigned hour = 0;  ///< 24 only as 24:00:00.
  unsigned minute = 0;
  unsigned second = 0;
  std::uint32_t nanosecond = 0;
  unsigned fraction_digits = 0;  ///< How many digits of a fraction were written; 0: none.
  Precision precision = Precision::day;
  std::optional<int> offset;      ///< Minutes east of UTC; none where no zone is said.
  bool is_zulu = false;           ///< The offset is written `Z`.
  bool is_negative_zero = false;  ///< The offset is written `-00:00`: that of the place is not known.

  bool has_time() const { return precision >= Precision::minute; }

  friend constexpr bool operator==(const DateTime&, const DateTime&) = default;
};

/// Why there is no such day or time, as the second half of a sentence: "February 2025 has 28 days"; empty: there is.
std::string calendar_error(const DateTime& value);

/// As ISO 8601 in the extended form, as far as the precision goes: `2025-03-17`, `2025-W12`,
/// `2025-03-17T19:54:00+02:00`.
/// `with_seconds` writes `:00` where seconds were not said.
std::string iso_text(const DateTime& value, bool with_seconds = true);

/// The first and the last second that the value may mean, since 1970; without an offset as if it were UTC.
std::int64_t earliest_second(const DateTime& value);
std::int64_t latest_second(const DateTime& value);

/// `2w`, `1d`, `36h`, `90m`, `20s`, in seconds; none where the text is not of that form or over a million days.
std::optional<std::int64_t> parse_duration(const std::string& text);

}  // namespace matterlint::dates

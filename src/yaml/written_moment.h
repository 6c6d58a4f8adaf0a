#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace matterlint::yaml {

/// A date, alone or with a time, in digits as it is written: all that some reader takes for one, and more.
struct WrittenMoment {
  bool is_negative = false;  ///< A `-` before the year.
  std::string_view year, month, day;
  std::string_view separator;  ///< `T`, `t` or blanks; empty: no time follows.
  std::string_view hour, minute, second;
  std::string_view point;     ///< `.` or `,`; empty: there is none.
  std::string_view fraction;  ///< The digits behind it, maybe none.
  std::string_view gap;       ///< Blanks before the zone.
  std::string_view zone;      ///< All that follows.

  bool has_time() const { return !separator.empty(); }
};
std::optional<WrittenMoment> written_moment(std::string_view plain);

/// Whether it is a timestamp of YAML 1.1, but for its zone: js-yaml and PyYAML take no others.
bool is_timestamp(const WrittenMoment& moment);

/// Seconds east of UTC for `Z`, `+5`, `-05:30`, and zero for no zone.
std::optional<int> zone_offset(std::string_view zone);

/// The number that a few digits say.
int number_of(std::string_view digits);

/// Days in a month of 1 to 12, by the calendar of today.
int days_in_month(int year, int month);
/// Whether its day is one, by the calendar of today.
bool is_in_calendar(const WrittenMoment& moment);
/// Whether its time is one from 00:00:00 to 23:59:59; what is not written counts as zero.
bool is_in_clock(const WrittenMoment& moment);

/// Seconds since 1970 in UTC. Months, days and the rest may be too large or zero: they roll over.
std::int64_t seconds_of(std::int64_t year, int month, int day, int hour, int minute, int second);
/// Of what is written, as if in UTC.
std::int64_t seconds_of(const WrittenMoment& moment);

/// `2025-03-17T19:54:00`, with what is not zero of a fraction's first `digits` digits.
std::string moment_text(std::int64_t seconds, std::string_view fraction, std::size_t digits);

}  // namespace matterlint::yaml

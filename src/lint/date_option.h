#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "dates/moment_format.h"
#include "dates/written_date.h"
#include "lint/option.h"

namespace matterlint {

/// A format of dates, compiled when the option is read.
template <>
struct OptionType<dates::MomentFormat> {
  static std::string schema(Bounds bounds) { return OptionType<std::string>::schema(bounds); }
  static void read(const yaml::Node& value, dates::MomentFormat& option) { option = dates::MomentFormat(value.text); }
  static std::string show(const dates::MomentFormat& option) { return json_string(option.text()); }
};

/// A length of time: `2w`, `1d`, `12h`, `30m`, `0s`.
struct Duration {
  std::string text;
  std::int64_t seconds = 0;
};

template <>
struct OptionType<Duration> {
  static std::string schema(Bounds) { return R"({"type": "string", "pattern": "^[0-9]{1,6}[wdhms]$"})"; }
  static void read(const yaml::Node& value, Duration& option) {
    option.text = value.text;
    option.seconds = dates::parse_duration(option.text).value_or(0);
  }
  static std::string show(const Duration& option) { return json_string(option.text); }
};

/// Keys whose dates are not later than those of other keys: `created | date created <= modified`.
struct KeyOrder {
  std::string text;

  std::string_view firsts() const { return std::string_view(text).substr(0, text.find("<=")); }
  std::string_view seconds() const { return std::string_view(text).substr(text.find("<=") + 2); }
};

template <>
struct OptionType<KeyOrder> {
  static std::string schema(Bounds) {
    return R"({"type": "string", "pattern": "^[^<>=]*[^<>= ] *<= *[^<>= ][^<>=]*$"})";
  }
  static void read(const yaml::Node& value, KeyOrder& option) { option.text = value.text; }
  static std::string show(const KeyOrder& option) { return json_string(option.text); }
};

namespace dates {

constexpr std::array<std::string_view, 3> option_names(DayOrder) {
  return {"unknown", "dmy", "mdy"};
}

}  // namespace dates

/// The languages that names of months and weekdays are read in.
enum class DateLanguage : std::uint8_t { en, de, fr, es };
constexpr std::array<std::string_view, 4> option_names(DateLanguage) {
  return {"en", "de", "fr", "es"};
}

/// What a date is rewritten to.
enum class DateTarget : std::uint8_t { automatic, date, datetime };
constexpr std::array<std::string_view, 3> option_names(DateTarget) {
  return {"auto", "date", "datetime"};
}

}  // namespace matterlint

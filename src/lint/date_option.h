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
  /// `iso` is a name of formats, where a rule knows it.
  static MaybeFault read(const yaml::Node& value, dates::MomentFormat& option) {
    option = dates::MomentFormat(value.text);
    if (option.error().empty() || value.text == "iso") return std::nullopt;
    return OptionFault{value.span, "`" + option.text() + "` is no format of dates: " + option.error()};
  }
  static std::string show(const dates::MomentFormat& option) { return json_string(option.text()); }
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

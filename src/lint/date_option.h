#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dates/format_dialect.h"
#include "dates/written_date.h"
#include "lint/option.h"
#include "text/json_text.h"
#include "text/parts.h"

namespace matterlint {

/// A format of dates, in the tokens of any dialect, compiled when the option is read.
template <>
struct OptionType<dates::MomentFormat> {
  static std::string schema(Bounds bounds) { return OptionType<std::string>::schema(bounds); }
  /// `iso` is a name of formats, where a rule knows it.
  static MaybeFault read(const yaml::Node& value, dates::MomentFormat& option) {
    option = dates::format_in_any_dialect(value.text);
    if (option.error().empty() || value.text == "iso") return std::nullopt;
    return OptionFault{value.span, "`" + option.text() + "` is no format of dates: " + option.error()};
  }
  static std::string show(const dates::MomentFormat& option) { return to_json(option.text()); }
};

/// Formats that dates are left alone in. The first one is what the others are rewritten to.
struct AcceptedFormats {
  std::vector<dates::MomentFormat> all;
};

template <>
struct OptionType<AcceptedFormats> {
  using List = OptionType<std::vector<dates::MomentFormat>>;

  static std::string schema(Bounds bounds) { return List::schema(bounds); }
  static MaybeFault read(const yaml::Node& value, AcceptedFormats& option) {
    if (MaybeFault fault = List::read(value, option.all)) return fault;
    if (option.all.empty() || option.all.front().text() == "iso") return std::nullopt;
    const std::string error = option.all.front().error_of_writing();
    if (error.empty()) return std::nullopt;
    const Span where = value.is_sequence() ? value.items().front().span : value.span;
    return OptionFault{where, "`" + option.all.front().text() + "` is no format to write dates in: " + error};
  }
  static std::string show(const AcceptedFormats& option) { return List::show(option.all); }
};

/// A length of time: `2w`, `1d`, `12h`, `30m`, `0s`.
struct Duration {
  std::string text;
  std::int64_t seconds = 0;
};

template <>
struct OptionType<Duration> {
  static std::string schema(Bounds bounds) { return OptionType<std::string>::schema(bounds); }
  static MaybeFault read(const yaml::Node& value, Duration& option) {
    const auto seconds = dates::parse_duration(std::string(value.text));
    option = {std::string(value.text), seconds.value_or(0)};
    if (seconds) return std::nullopt;
    return OptionFault{value.span, "`" + option.text + "` is no length of time, such as `12h`, `1d` or `2w`"};
  }
  static std::string show(const Duration& option) { return to_json(option.text); }
};

/// Keys whose dates are not later than those of other keys: `created | date created <= modified`.
struct KeyOrder {
  KeyOrder() = default;
  KeyOrder(std::string order) : text(std::move(order)) {
    const std::size_t sign = std::min(text.find("<="), text.size());
    firsts = keys_of(std::string_view(text).substr(0, sign));
    seconds = keys_of(std::string_view(text).substr(std::min(sign + 2, text.size())));
  }

  std::string text;
  std::vector<std::string> firsts;
  std::vector<std::string> seconds;

 private:
  static std::vector<std::string> keys_of(std::string_view side) {
    const std::vector<std::string_view> keys = parts_between(side, "|");
    return {keys.begin(), keys.end()};
  }
};

template <>
struct OptionType<KeyOrder> {
  static std::string schema(Bounds bounds) { return OptionType<std::string>::schema(bounds); }
  static MaybeFault read(const yaml::Node& value, KeyOrder& option) {
    option = KeyOrder(std::string(value.text));
    const std::size_t sign = option.text.find("<=");
    const bool is_pair = sign != std::string::npos && option.text.find_first_of("<>=", sign + 2) == std::string::npos &&
                         !option.firsts.empty() && !option.seconds.empty();
    if (is_pair) return std::nullopt;
    return OptionFault{value.span, "`" + option.text + "` is no order of keys, such as `created <= modified`"};
  }
  static std::string show(const KeyOrder& option) { return to_json(option.text); }
};

namespace dates {

constexpr std::array<std::string_view, 3> option_names(DayOrder) {
  return {"unknown", "dmy", "mdy"};
}

}  // namespace dates

/// A language that names of months and weekdays are read in, by its code.
struct DateLanguage {
  const dates::Locale* locale = &dates::english();
};

template <>
struct OptionType<DateLanguage> {
  static std::string schema(Bounds) {
    std::string codes;
    for (const dates::Locale* const locale : dates::all_locales())
      codes += (codes.empty() ? "" : ", ") + to_json(locale->code);
    return R"({"enum": [)" + codes + "]}";
  }
  static MaybeFault read(const yaml::Node& value, DateLanguage& option) {
    option.locale = dates::find_locale(value.text);
    return std::nullopt;
  }
  static std::string show(const DateLanguage& option) { return to_json(option.locale->code); }
};

/// What a date is rewritten to.
enum class DateTarget : std::uint8_t { automatic, date, datetime };
constexpr std::array<std::string_view, 3> option_names(DateTarget) {
  return {"auto", "date", "datetime"};
}

}  // namespace matterlint

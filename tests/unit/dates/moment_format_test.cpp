#include "dates/moment_format.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "dates/calendar.h"
#include "dates/reading.h"

using namespace matterlint::dates;

namespace {

DateTime at(int year, unsigned month, unsigned day, unsigned hour, unsigned minute, unsigned second) {
  DateTime value;
  value.year = year;
  value.month = month;
  value.day = day;
  value.hour = hour;
  value.minute = minute;
  value.second = second;
  value.precision = Precision::second;
  return value;
}

DateTime random_time(std::mt19937& random) {
  const auto below = [&random](unsigned limit) { return static_cast<unsigned>(random() % limit); };
  const int year = 1970 + static_cast<int>(below(68));
  const unsigned month = 1 + below(12);
  return at(year, month, 1 + below(days_in_month(year, month)), below(24), below(60), below(60));
}

/// The value with what the format does not print left out.
DateTime as_precise_as(DateTime value, Precision precision) {
  if (precision < Precision::second) value.second = 0;
  if (precision < Precision::minute) value.hour = value.minute = 0;
  value.precision = precision;
  return value;
}

}  // namespace

TEST_CASE("formats print what moment prints") {
  struct Case {
    const char* format;
    const char* text;
  };
  constexpr Case cases[] = {
      {"YYYY-MM-DD", "2025-03-07"},
      {"dddd, MMMM Do YYYY, h:mm:ss a", "Friday, March 7th 2025, 7:05:09 pm"},
      {"ddd, D. MMM YY, HH:mm", "Fri, 7. Mar 25, 19:05"},
      {"YYYY-MM-DDTHH:mm:ss", "2025-03-07T19:05:09"},
      {"[on] M/D/YYYY [at] hh:mm A", "on 3/7/2025 at 07:05 PM"},
      {"LLLL", "Friday, March 7, 2025 7:05 PM"},
      {"L LT", "03/07/2025 7:05 PM"},
      {"YYYY\\YMM", "2025Y03"},
      {"kk:mm YYYY-MM-DD", "19:05 2025-03-07"},
      {"HH:mm:ss.SSS YYYY-MM-DD", "19:05:09.000 2025-03-07"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.format);
    const MomentFormat format(c.format);
    CHECK(format.error() == "");
    CHECK(format.print(at(2025, 3, 7, 19, 5, 9), english()) == std::string(c.text));
  }
}

TEST_CASE("a text that was printed is read back as the same time") {
  struct Case {
    const char* format;
    const char* locale;
    Precision precision;
  };
  constexpr Case cases[] = {
      {"YYYY-MM-DD", "en", Precision::day},
      {"YYYY-MM-DDTHH:mm:ss", "en", Precision::second},
      {"dddd, MMMM Do YYYY, h:mm:ss a", "en", Precision::second},
      {"dddd, MMMM Do YYYY, h:mm a", "en", Precision::minute},
      {"dddd, D. MMMM YYYY, HH:mm", "en", Precision::minute},
      {"DD-MM-YYYY hh:mm A", "en", Precision::minute},
      {"D MMM YY", "en", Precision::day},
      {"M/D/YYYY k:mm", "en", Precision::minute},
      {"LLLL", "en", Precision::minute},
      {"YYYYMMDDHHmmss", "en", Precision::second},
      {"dddd, DD. MMMM YYYY, HH:mm:ss [Uhr]", "de", Precision::second},
      {"dddd D MMMM YYYY HH:mm", "fr", Precision::minute},
      {"dddd Do MMMM YYYY", "fr", Precision::day},
      {"D [de] MMMM [de] YYYY", "es", Precision::day},
      {"ddd Do MMM YYYY", "es", Precision::day},
  };
  std::mt19937 random(17);
  for (const Case& c : cases) {
    CAPTURE(c.format);
    const MomentFormat format(c.format);
    const Locale& locale = *find_locale(c.locale);
    for (int i = 0; i < 2000; ++i) {
      const DateTime value = random_time(random);
      const std::string text = format.print(value, locale).value_or("");
      CAPTURE(text);
      const auto parsed = format.parse(text, locale);
      REQUIRE(parsed.has_value());
      CHECK(parsed->error == "");
      CHECK(parsed->value == as_precise_as(value, c.precision));
    }
  }
}

TEST_CASE("what the formats of known programs print is recognised without them") {
  constexpr const char* formats[] = {
      "dddd, MMMM Do YYYY, h:mm:ss a",
      "dddd, MMMM Do YYYY, HH:mm:ss",
      "dddd, D. MMMM YYYY, HH:mm:ss",
      "ddd, DD MMM YYYY HH:mm:ss",
      "ddd MMM D HH:mm:ss YYYY",
      "YYYY/M/D HH:mm:ss",
      "YYYYMMDDHHmmss",
      "D MMM YYYY HH:mm:ss",
      "MMMM D, YYYY hh:mm:ss A",
      "YYYY-MM-DD HH:mm:ss",
      "YYYY-MM-DDTHH:mm:ss",
      "YYYY-MM-DD, hh:mm:ss A",
  };
  std::mt19937 random(54);
  for (const char* const text : formats) {
    CAPTURE(text);
    const MomentFormat format(text);
    for (int i = 0; i < 1000; ++i) {
      const DateTime value = random_time(random);
      const std::string printed = format.print(value, english()).value_or("");
      CAPTURE(printed);
      const Reading reading = read(printed);
      CHECK(reading.is_date());
      CHECK_FALSE(reading.weekday_disagrees);
      CHECK(reading.value == value);
    }
  }
}

TEST_CASE("offsets and seconds since 1970 are read and printed") {
  DateTime value = at(2025, 3, 17, 19, 54, 0);
  CHECK(MomentFormat("YYYY-MM-DDTHH:mm:ssZ").print(value, english()) == std::nullopt);
  value.offset = -300;
  CHECK(MomentFormat("YYYY-MM-DDTHH:mm:ssZ").print(value, english()) == "2025-03-17T19:54:00-05:00");
  CHECK(MomentFormat("YYYY-MM-DD HH:mm:ss ZZ").print(value, english()) == "2025-03-17 19:54:00 -0500");
  CHECK(MomentFormat("YYYY-MM-DD HH:mm:ss ZZ").parse("2025-03-17 19:54:00 -0500", english())->value == value);
  CHECK(MomentFormat("X").print(value, english()) == "1742259240");
  CHECK(MomentFormat("x").parse("1742259240000", english())->value.hour == 0);
}

TEST_CASE("a text of another shape is not read") {
  const MomentFormat format("dddd, MMMM Do YYYY, h:mm a");
  CHECK_FALSE(format.parse("Monday, March 17 2025, 7:54 pm", english()).has_value());
  CHECK_FALSE(format.parse("Monday, March 17th 2025, 7:54 pm EST", english()).has_value());
  CHECK_FALSE(format.parse("", english()).has_value());
  CHECK_FALSE(MomentFormat("MM/DD/YYYY").parse("3/17/2025", english()).has_value());
  CHECK(MomentFormat("MM/DD/YYYY").parse("02/30/2025", english())->error == "February 2025 has 28 days");
  CHECK(format.parse("Monday, March 17nd 2025, 7:54 pm", english())->has(Doubt::wrong_ordinal));
}

TEST_CASE("formats of other dialects are refused with the reason") {
  constexpr const char* wrong[] = {
      "yyyy-MM-dd",
      "YYYY-MM-dd",
      "YYYY-mm-DD",
      "YYYY-MM-DDDD",
      "YYYY-MM-DDThh:mm:ssZ",
      "%Y-%m-%d",
      "GGGG-[W]WW",
      "MM-DD",
      "YYYY-DD",
      "YYYY-MM HH:mm",
      "U\\hr YYYY-MM-DD",
      "YYYY-MM-DD z",
      "YYYY-MM-DD HH",
      "YYYY-MM-DD o'clock",
      "",
  };
  for (const char* const text : wrong) {
    CAPTURE(text);
    CHECK(MomentFormat(text).error() != "");
    CHECK_FALSE(MomentFormat(text).parse("2025-03-17", english()).has_value());
  }
}

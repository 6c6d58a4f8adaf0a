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
      {"DD.MM.YYYY HH:mm a", "en", Precision::minute},
      {"YYYY-MM-DD kk:mm A", "en", Precision::minute},
      {"YYYY/MM/YYYY-MM-DD", "en", Precision::day},
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

TEST_CASE("am and pm beside an hour of 24 are read as moment reads them") {
  struct Case {
    const char* format;
    const char* text;
    const char* time;
    bool is_doubtful;
  };
  constexpr Case cases[] = {
      {"HH:mm a", "19:54 pm", "2025-03-17T19:54", false}, {"HH:mm a", "07:54 pm", "2025-03-17T19:54", false},
      {"HH:mm a", "19:54 am", "2025-03-17T19:54", true},  {"HH:mm a", "00:30 am", "2025-03-17T00:30", false},
      {"HH:mm a", "12:30 am", "2025-03-17T00:30", false}, {"HH:mm a", "00:30 pm", "2025-03-17T12:30", true},
      {"H:mm A", "7:54 PM", "2025-03-17T19:54", false},   {"kk:mm a", "24:00 am", "2025-03-17T00:00", false},
      {"hh:mm a", "07:54 pm", "2025-03-17T19:54", false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.format);
    CAPTURE(c.text);
    const auto parsed =
        MomentFormat("DD.MM.YYYY " + std::string(c.format)).parse("17.03.2025 " + std::string(c.text), english());
    REQUIRE(parsed.has_value());
    CHECK(iso_text(parsed->value, false) == c.time);
    CHECK(parsed->has(Doubt::half_of_day) == c.is_doubtful);
  }
}

TEST_CASE("what stands twice in a format must be the same twice") {
  const MomentFormat folders("YYYY/MM/YYYY-MM-DD");
  CHECK(iso_text(folders.parse("2025/03/2025-03-17", english())->value) == "2025-03-17");
  CHECK_FALSE(folders.parse("2025/04/2025-03-17", english()).has_value());
  CHECK_FALSE(folders.parse("2024/03/2025-03-17", english()).has_value());
  const MomentFormat both("YYYY-MM-DD HH:mm (h:mm a)");
  CHECK(both.parse("2025-03-17 19:54 (7:54 pm)", english())->value.hour == 19);
  CHECK_FALSE(both.parse("2025-03-17 19:54 (7:54 am)", english()).has_value());
  CHECK_FALSE(MomentFormat("YYYY YY-MM-DD").parse("2025 24-03-17", english()).has_value());
}

TEST_CASE("offsets are those of clocks") {
  const MomentFormat format("YYYY-MM-DD HH:mm Z");
  CHECK(format.parse("2025-03-17 19:54 +99:99", english())->error == "there is no such offset from UTC");
  CHECK(format.parse("2025-03-17 19:54 +02", english())->value.offset == 120);
  CHECK(format.parse("2025-03-17 19:54 -00:00", english())->value.is_negative_zero);
  CHECK_FALSE(format.parse("2025-03-17 19:54 +2", english()).has_value());
}

TEST_CASE("seconds before 1970 are less than 0") {
  CHECK(iso_text(MomentFormat("X").parse("-86400", english())->value) == "1969-12-31T00:00:00Z");
  CHECK(iso_text(MomentFormat("x").parse("-1", english())->value) == "1969-12-31T23:59:59.999Z");
  CHECK_FALSE(MomentFormat("X").parse("99999999999999", english()).has_value());
  CHECK(MomentFormat("X YYYY").error() != "");
  CHECK(MomentFormat("X a").error() != "");
}

TEST_CASE("names and long forms are those of the language") {
  const DateTime value = at(2025, 3, 7, 19, 5, 9);
  struct Case {
    const char* locale;
    const char* format;
    const char* text;
  };
  constexpr Case cases[] = {
      {"de", "LLLL", "Freitag, 7. März 2025 19:05"}, {"de", "ddd, D. MMM YYYY", "Fr., 7. März 2025"},
      {"de", "l LTS", "7.3.2025 19:05:09"},          {"fr", "LL", "7 mars 2025"},
      {"fr", "ddd D MMM YYYY", "ven. 7 mars 2025"},  {"es", "LLL", "7 de marzo de 2025 19:05"},
      {"es", "DD-MMM-YYYY", "07-mar-2025"},          {"es", "D MMM YYYY", "7 mar. 2025"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.format);
    const MomentFormat format(c.format);
    CHECK(format.print(value, *find_locale(c.locale)) == std::string(c.text));
    CHECK(format.parse(c.text, *find_locale(c.locale)).has_value());
  }
  CHECK(MomentFormat("D. MMM YYYY").parse("7. Mär 2025", *find_locale("de"))->value.month == 3);
}

TEST_CASE("weeks and days of a year are days, in formats that say them") {
  const auto read_in = [](const char* format, const char* text) {
    const auto parsed = MomentFormat(format).parse(text, english());
    if (!parsed) return std::string("nothing");
    return parsed->error.empty() ? iso_text(parsed->value) : parsed->error;
  };
  CHECK(read_in("GGGG-[W]WW", "2025-W12") == "2025-W12");
  CHECK(read_in("GGGG-[W]WW-E", "2025-W01-1") == "2024-12-30");
  CHECK(read_in("GGGG-[W]WW", "2025-W53") == "there is no such week or day of a week");
  CHECK(read_in("YYYY-DDDD", "2025-076") == "2025-03-17");
  CHECK(read_in("YYYY-DDDD", "2025-366") == "there is no day 366 in a year");
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
      "gggg-[W]ww",
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

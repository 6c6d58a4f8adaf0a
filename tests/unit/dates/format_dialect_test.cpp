#include "dates/format_dialect.h"

#include <doctest/doctest.h>

#include <string>

#include "dates/reading.h"

using namespace matterlint::dates;

namespace {

DateTime friday_evening() {
  DateTime value;
  value.year = 2025;
  value.month = 3;
  value.day = 7;
  value.hour = 19;
  value.minute = 5;
  value.second = 9;
  value.nanosecond = 120'000'000;
  value.fraction_digits = 3;
  value.offset = -330;
  value.precision = Precision::second;
  return value;
}

struct FormatCase {
  const char* format;
  const char* text;
};

}  // namespace

TEST_CASE("formats of four dialects print the same dates") {
  constexpr FormatCase cases[] = {
      {"YYYY-MM-DD", "2025-03-07"},
      {"dddd, MMMM Do YYYY, h:mm:ss a", "Friday, March 7th 2025, 7:05:09 pm"},
      {"GGGG-[W]WW-E", "2025-W10-5"},
      {"YYYY-DDDD", "2025-066"},
      {"yyyy-MM-dd", "2025-03-07"},
      {"yyyy-MM-dd'T'HH:mm:ss.SSSxxx", "2025-03-07T19:05:09.120-05:30"},
      {"EEEE, MMMM do yyyy, h:mm aaa", "Friday, March 7th 2025, 7:05 pm"},
      {"EEE d MMM yy h 'o''clock' mm a", "Fri 7 Mar 25 7 o'clock 05 PM"},
      {"uuuu-MM-dd HH:mm xx", "2025-03-07 19:05 -0530"},
      {"RRRR-'W'II-i", "2025-W10-5"},
      {"yyyyDDD", "2025066"},
      {"[yyyy] YYYY MM", "yyyy 2025 03"},
      {"%Y-%m-%d", "2025-03-07"},
      {"%A, %B %-d, %Y at %-I:%M %P", "Friday, March 7, 2025 at 7:05 pm"},
      {"%a %d %b %y %T %z", "Fri 07 Mar 25 19:05:09 -0530"},
      {"%FT%T%:z", "2025-03-07T19:05:09-05:30"},
      {"%G-W%V-%u", "2025-W10-5"},
      {"%Y [%j]", "2025 [066]"},
      {"2006-01-02", "2025-03-07"},
      {"2006-01-02T15:04:05.000-07:00", "2025-03-07T19:05:09.120-05:30"},
      {"Monday, January 2, 2006 at 3:04pm", "Friday, March 7, 2025 at 7:05pm"},
      {"02 Jan 06 15:04 -0700", "07 Mar 25 19:05 -0530"},
      {"2006 002", "2025 066"},
  };
  for (const FormatCase& c : cases) {
    CAPTURE(c.format);
    const MomentFormat format = format_in_any_dialect(c.format);
    CHECK(format.error() == "");
    CHECK(format.text() == c.format);
    CHECK(format.print(friday_evening(), english()) == std::string(c.text));
    const auto parsed = format.parse(c.text, english());
    REQUIRE(parsed.has_value());
    CHECK(parsed->error == "");
    CHECK(iso_text(parsed->value)
              .starts_with(std::string("2025-03") + (parsed->value.precision >= Precision::day ? "-07" : "")));
  }
}

TEST_CASE("what letters mean elsewhere is explained") {
  constexpr FormatCase cases[] = {
      {"yyyy-MM-DD", "`DD` is the day of the year in Unicode's tokens"},
      {"yyyy-mm-dd", "`mm` is the minute; the month is `MM`"},
      {"YYYY-MM-dd", "`dd` is the day of the week in moment's tokens"},
      {"YYYY-mm-DD", "`mm` is the minute; the month is `MM`"},
      {"YYYY-mm-DD HH:mm", "`mm` is the minute; the month is `MM`"},
      {"YYYY-MM-DD HH:MM", "`MM` is the month; the minute is `mm`"},
      {"YYYY-MM-DD HH:mm:SS", "`SSS` is the fraction of a second; the second is `ss`"},
      {"YYYY-MM-DDThh:mm:ssZ", "`hh` without `a` loses half of the day"},
      {"YYYY-MM-DDDD", "`DDDD` is the day of the year; the day of the month is `DD`"},
      {"YYYY-[W]WW", "`WW` is a week of ISO 8601, whose year is `GGGG`"},
      {"GGGG-MM-DD", "`GGGG` is the year of a week; the year is `YYYY`"},
      {"gggg-[W]ww", "weeks of languages begin on different days"},
      {"yyyy-'W'ww", "`ww` is a week of the language"},
      {"yyyy-MM-ddTHH:mm", "`T` is no token of Unicode's for dates"},
      {"yyyy-MM-dd hh:mm", "`hh` without `a` loses half of the day"},
      {"yyyy-MM-dd HH:mm z", "`z` is the name of a zone"},
      {"yyyy-MM-dd HH:mmX", "`X` leaves out the minutes of an offset"},
      {"yyyy-MM-dd 'at", "a quote is not closed"},
      {"YYYY-MM-DD z", "names of zones stand for several zones"},
      {"DD.MM.YYYY HH:mm U\\hr", "`U` is no token"},
      {"%Y-%M-%d", "`%M` is the minute; the month is `%m`"},
      {"%Y-%m-%d %I:%M", "`%I` without `%p` loses half of the day; the hour of 24 is `%H`"},
      {"%d.%m.%Y %H:%M %Z", "`%Z` is the name of a zone"},
      {"%c", "`%c` is written in another way on each computer"},
      {"%b %e %Y", "`%e` has a blank before small numbers"},
      {"%Y-W%U", "`%U` is a week that no date is written with"},
      {"%d.%m", "there is no year in it (`%Y`)"},
      {"100%", "`%` is no token of strftime for dates"},
      {"2006-01-02 10:30", "`0` stands for nothing in formats of Go"},
      {"2006-01-02 03:04", "`03` without `PM` loses half of the day; the hour of 24 is `15`"},
      {"Jan _2 2006", "`_2` has a blank before small numbers"},
      {"2006-01-02 15:04 MST", "`MST` is the name of a zone"},
      {"2006-01-02 15:04:05.999", "`.999` leaves out zeros"},
      {"2006-04-02", "`04` is the minute; the month is `01`"},
      {"hello", "there is no date in it, such as `YYYY-MM-DD`"},
      {"[on] hello", "there is no date in it"},
      {"YYYY-MM-DD hello", "`hello` is a word and no token"},
      {"Updated YYYY-MM-DD", "`Updated` is a word and no token"},
  };
  for (const FormatCase& c : cases) {
    CAPTURE(c.format);
    const MomentFormat format = format_in_any_dialect(c.format);
    const std::string start = format.error().substr(0, std::string(c.text).size());
    CHECK(start == c.text);
    CHECK_FALSE(format.parse("2025-03-07", english()).has_value());
  }
}

TEST_CASE("what can be read is not always to be written") {
  constexpr FormatCase cases[] = {
      {"YYYY-MM-DD HH:mm", ""},
      {"dddd, MMMM Do YYYY, h:mm a", ""},
      {"LLLL", ""},
      {"GGGG-[W]WW-E", ""},
      {"YYYY-MM-DD HH:mm A", "it has am or pm beside an hour of 24; the hour of 12 is `hh`"},
      {"YYYY-MM-DD k:mm a", "it has am or pm beside an hour of 24"},
      {"%Y-%m-%d %H:%M %p", "it has am or pm beside an hour of 24; the hour of 12 is `%I`"},
      {"YYYY YYYY", "it says the year more than once"},
      {"YYYY/MM/YYYY-MM-DD", "it says the year more than once"},
      {"ddd, D MMM YYYY (dddd)", "it says the weekday more than once"},
      {"YYYY-MM-DD HH:mm (h:mm a)", "it says the hour more than once"},
      {"YYYY-MM-DD\n", "there is a line break in it"},
      {"YYYY-MM-DD[\xE2\x80\xA8]HH:mm", "there is a line break in it"},
      {"YYYY-MM-DD[\x01]", "there is a control character in it"},
      {"YYYY-MM-DD\tHH:mm", "there is a control character in it"},
      {" YYYY-MM-DD", "it begins or ends with a blank"},
      {"hello", "there is no date in it"},
  };
  for (const FormatCase& c : cases) {
    CAPTURE(c.format);
    const std::string error = format_in_any_dialect(c.format).error_of_writing();
    CHECK(error.substr(0, std::string(c.text).size()) == c.text);
    CHECK(error.empty() == std::string(c.text).empty());
  }
  const std::string nul("YYYY-MM-DD[\0]", 13);
  CHECK(MomentFormat(nul).error_of_writing() == "there is a control character in it");
}

TEST_CASE("a Z behind a time is UTC, whatever marks it as text") {
  for (const char* const text :
       {"YYYY-MM-DD HH:mm[Z]", "yyyy-MM-dd HH:mm'Z'", "%Y-%m-%d %H:%MZ", "2006-01-02 15:04Z"}) {
    CAPTURE(text);
    const auto parsed = format_in_any_dialect(text).parse("2025-03-07 19:05Z", english());
    REQUIRE(parsed.has_value());
    CHECK(parsed->value.offset == 0);
    CHECK(format_in_any_dialect(text).print(friday_evening(), english()) == std::nullopt);
  }
}

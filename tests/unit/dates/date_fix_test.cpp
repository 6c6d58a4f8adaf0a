#include <doctest/doctest.h>

#include <random>
#include <string>

#include "dates/calendar.h"
#include "dates/reading.h"

using namespace matterlint::dates;

namespace {

/// A text made of pieces of dates, mostly none that makes sense.
std::string random_text(std::mt19937& random) {
  constexpr const char* pieces[] = {
      "2025", "2024", "03", "3",  "17",     "12",  "4",  "25", "March", "Mar",  "März", "mars",  "marzo",    "Monday",
      "Mon",  "Tue",  "th", "st", "19:54",  "7:5", "pm", "am", "UTC",   "Z",    "EST",  "+0100", "-05:00",   "+99:99",
      "-",    "--",   "/",  ".",  ",",      " ",   " ",  " ",  " ",     "T",    "at",   "de",    "20250317", ":",
      "(",    ")",    "@",  "\"", "<",      ">",   "~",  "·",  "–",     "1742", "Uhr",  "h",     "1",        "31",
      "of",   "by",   "'",  "00", "-00:00", "W12", "[",  "]",  "?",     "!",    "*",    "05",    "10:00",    "11:30"};
  std::string text;
  for (unsigned count = 1 + random() % 8; count > 0; --count) text += pieces[random() % std::size(pieces)];
  return text;
}

/// A text that is a date, in some form.
std::string random_date(std::mt19937& random) {
  constexpr const char* formats[] = {
      "dddd, MMMM Do YYYY, h:mm a", "D MMM YYYY",       "MM/DD/YYYY",    "DD.MM.YYYY HH:mm",
      "YYYY/M/D H:mm:ss",           "ddd MMM D YYYY",   "MMM D, YYYY",   "YYYYMMDD",
      "YYYY-MM-DD HH:mm:ss ZZ",     "D-MMM-YYYY HH:mm", "ddd DD/MM/YYYY"};
  DateTime value;
  value.year = 1900 + static_cast<int>(random() % 200);
  value.month = 1 + static_cast<unsigned>(random() % 12);
  value.day = 1 + static_cast<unsigned>(random() % days_in_month(value.year, value.month));
  value.hour = static_cast<unsigned>(random() % 24);
  value.minute = static_cast<unsigned>(random() % 60);
  value.precision = Precision::second;
  value.offset = static_cast<int>(random() % 1441) - 720;
  return MomentFormat(formats[random() % std::size(formats)]).print(value, english()).value_or("");
}

bool has_digit_or_letter(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

ReadOptions options_of(unsigned number) {
  ReadOptions options;
  if (number % 2 == 1) options.locales = {find_locale("de"), find_locale("fr"), find_locale("es")};
  if (number % 3 == 1) options.day_order = DayOrder::dmy;
  if (number % 3 == 2) options.day_order = DayOrder::mdy;
  return options;
}

}  // namespace

TEST_CASE("what is read as certain is the same time in ISO form") {
  std::mt19937 random(170);
  unsigned certain = 0;
  for (unsigned i = 0; i < 6'000; ++i) {
    const std::string text = i % 4 == 0 ? random_date(random) : random_text(random);
    const ReadOptions options = options_of(i);
    const Reading reading = read(text, options);
    if (!reading.is_date() || reading.trust != Reading::Trust::certain) continue;
    ++certain;
    const std::string iso = iso_text(reading.value, false);
    CAPTURE(text);
    CAPTURE(iso);
    const Reading again = read(iso, options);
    CHECK(again.kind == Reading::Kind::iso);
    CHECK(again.trust == Reading::Trust::certain);
    CHECK(again.value == reading.value);
    CHECK(earliest_second(again.value) == earliest_second(reading.value));
  }
  CHECK(certain > 1'000);
}

TEST_CASE("what is certain is so in no other order of day and month") {
  std::mt19937 random(171);
  for (unsigned i = 0; i < 6'000; ++i) {
    const std::string text = i % 4 == 0 ? random_date(random) : random_text(random);
    const Reading reading = read(text);
    if (!reading.is_date() || reading.trust != Reading::Trust::certain) continue;
    CAPTURE(text);
    for (const unsigned number : {1U, 2U}) {
      ReadOptions options;
      options.day_order = number == 1 ? DayOrder::dmy : DayOrder::mdy;
      const Reading ordered = read(text, options);
      CHECK((ordered.value == reading.value || ordered.weekday_disagrees));
    }
  }
}

TEST_CASE("a mark in front of a date is never left out") {
  std::mt19937 random(172);
  for (unsigned i = 0; i < 200; ++i) {
    const std::string date = random_date(random);
    for (const char* const mark : {"-", "+", ".", "~", "<", ">", "@", "/", "(", "#", "≈", "--", "- ", "?"}) {
      CAPTURE(date);
      CAPTURE(mark);
      CHECK_FALSE(read(mark + date).is_date());
    }
  }
}

TEST_CASE("no mark but that of a sentence may end a date") {
  std::mt19937 random(173);
  for (unsigned i = 0; i < 200; ++i) {
    const std::string date = random_date(random);
    for (const char* const mark :
         {"-", "+", "/", "~", "<", ">", "@", "?", "!", "(", " -", " at", " by", "T", "--", ":"}) {
      CAPTURE(date);
      CAPTURE(mark);
      const Reading reading = read(date + mark);
      CHECK_FALSE(reading.is_date());
    }
    CHECK(read(date + ".").kind != Reading::Kind::invalid);
  }
}

TEST_CASE("no digit of a certain date is lost") {
  std::mt19937 random(174);
  for (unsigned i = 0; i < 6'000; ++i) {
    const std::string text = random_text(random);
    const Reading reading = read(text, options_of(i));
    if (!reading.is_date() || reading.trust != Reading::Trust::certain) continue;
    CAPTURE(text);
    // Another digit must give another date or none.
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text[at] < '1' || text[at] > '9') continue;
      std::string changed = text;
      changed[at] = changed[at] == '9' ? '1' : static_cast<char>(changed[at] + 1);
      const Reading other = read(changed, options_of(i));
      CAPTURE(changed);
      CHECK((!other.is_date() || other.trust != Reading::Trust::certain || other.value != reading.value));
    }
    CHECK(has_digit_or_letter(text[reading.span.begin]));
  }
}

#include <doctest/doctest.h>

#include "dates/reading.h"
#include "reading_in_words.h"

using namespace matterlint;
using namespace matterlint::dates;

TEST_CASE("options settle what is open") {
  ReadOptions dmy;
  dmy.day_order = DayOrder::dmy;
  CHECK(summary("03/04/2025", dmy) == "other 2025-04-03");
  CHECK(summary("1/2/25", dmy) == "other 2025-02-01 probable");
  ReadOptions mdy;
  mdy.day_order = DayOrder::mdy;
  CHECK(summary("03/04/2025", mdy) == "other 2025-03-04");
  CHECK(summary("13/04/2025", mdy) == "other 2025-04-13");
  ReadOptions german;
  german.locales = {find_locale("de")};
  CHECK(summary("Sonntag, 09. Januar 2022, 23:00:24 Uhr", german) == "other 2022-01-09T23:00:24");
  CHECK(summary("17. M\xC3\xA4rz 2025", german) == "other 2025-03-17");
  ReadOptions formats;
  formats.formats = {MomentFormat("DD-MM-YYYY hh:mm A")};
  CHECK(summary("03-04-2025 07:54 PM", formats) == "other 2025-04-03T19:54");
  CHECK(summary("03-04-2025", formats) == "ambiguous");
}

TEST_CASE("a key's own format goes before all but ISO 8601") {
  const KeyFormat own{MomentFormat("DD-MM-YYYY"), nullptr};
  const Reading reading = read("03-04-2025", {}, &own);
  CHECK(reading.kind == Reading::Kind::other);
  CHECK(iso_text(reading.value) == "2025-04-03");
  CHECK(read("2025-04-03", {}, &own).kind == Reading::Kind::iso);
  CHECK(read("03/04/2025", {}, &own).kind == Reading::Kind::ambiguous);
  const KeyFormat german{MomentFormat("D. MMMM YYYY"), find_locale("de")};
  CHECK(read("17. März 2025", {}, &german).trust == Reading::Trust::certain);
  CHECK(read("17. März 2025").trust == Reading::Trust::none);
}

TEST_CASE("other languages are read when they are listed") {
  ReadOptions options;
  options.locales = {find_locale("fr"), find_locale("es")};
  CHECK(summary("lundi 17 mars 2025", options) == "other 2025-03-17");
  CHECK(summary("1er ao\xC3\xBBt 2025 \xC3\xA0 19:54", options) == "other 2025-08-01T19:54");
  CHECK(summary("17 de marzo de 2025", options) == "other 2025-03-17");
}

TEST_CASE("names are read in any case, with or without accents") {
  ReadOptions options;
  options.locales = {find_locale("de"), find_locale("fr"), find_locale("es")};
  constexpr DateCase cases[] = {
      {"17. M\u00C4RZ 2025", "other 2025-03-17"},
      {"17. Ma\u0308rz 2025", "other 2025-03-17"},
      {"17 F\u00C9VRIER 2025", "other 2025-02-17"},
      {"17 fevrier 2025", "other 2025-02-17"},
      {"MI\u00C9RCOLES, 19 DE MARZO DE 2025", "other 2025-03-19"},
      {"Le lundi 17 mars 2025 \u00E0 19h54", "other 2025-03-17T19:54"},
      {"Mo., 17. M\u00E4rz 2025, 19.54 Uhr", "other 2025-03-17T19:54"},
      {"17 de marzo de 2025 a las 7:54 p. m.", "other 2025-03-17T19:54"},
      {"marzo de 2025", "other 2025-03"},
  };
  for (const DateCase& c : cases) {
    CAPTURE(c.text);
    CHECK(summary(c.text, options) == c.summary);
  }
}

TEST_CASE("two formats that read two dates leave both open") {
  ReadOptions options;
  options.formats = {MomentFormat("DD/MM/YYYY"), MomentFormat("MM/DD/YYYY")};
  CHECK(summary("03/17/2025", options) == "other 2025-03-17");
  CHECK(summary("04/04/2025", options) == "other 2025-04-04");
  const Reading reading = read("03/04/2025", options);
  CHECK(reading.kind == Reading::Kind::ambiguous);
  CHECK(iso_text(reading.value) == "2025-04-03");
  REQUIRE(reading.alternative.has_value());
  CHECK(iso_text(*reading.alternative) == "2025-03-04");
}

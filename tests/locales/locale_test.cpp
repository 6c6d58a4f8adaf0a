#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#include "dates/reading.h"

using namespace matterlint::dates;

TEST_CASE("a file is all that a language takes") {
  const Locale* const italian = find_locale("it");
  REQUIRE(italian != nullptr);
  CHECK(find_locale("de") != nullptr);
  CHECK(all_locales().size() == 5);
  CHECK(all_locales().front() == &english());

  ReadOptions options;
  options.locales = {italian};
  const Reading reading = read("Lunedì 17 marzo 2025 alle ore 19:54", options);
  CHECK(reading.trust == Reading::Trust::certain);
  CHECK(iso_text(reading.value, false) == "2025-03-17T19:54");
  CHECK(MomentFormat("LLLL").print(reading.value, *italian) == "lunedì 17 marzo 2025 19:54");
  CHECK(MomentFormat("D MMM YYYY").parse("17 mag 2025", *italian)->value.month == 5);
}

TEST_CASE("its words are known where it was not asked for") {
  const Reading reading = read("17 gennaio 2025");
  CHECK(reading.trust == Reading::Trust::none);
  CHECK(reading.reason == "it is written in Italian, which is none of the configured languages");
  CHECK(read("primavera 2025").kind == Reading::Kind::vague);
}

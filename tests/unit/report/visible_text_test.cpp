#include "report/visible_text.h"

#include <doctest/doctest.h>

namespace matterlint {
namespace {

TEST_CASE("control characters are escaped everywhere") {
  for (const bool terminal : {false, true}) {
    CHECK(visible("plain text, caf\xC3\xA9", terminal) == "plain text, caf\xC3\xA9");
    CHECK(visible("a\nb\tc\rd\x1b[31m\x7f", terminal) == "a\\nb\\tc\\rd\\x1b[31m\\x7f");
  }
}

TEST_CASE("on a terminal nothing that is unseen stays, elsewhere paths stay what they are") {
  CHECK(visible("a\xE2\x80\xAE"
                "b\xFF",
                true) == "a\\u{202e}b\xEF\xBF\xBD");
  CHECK(visible("a\xE2\x80\xAE"
                "b\xFF",
                false) ==
        "a\xE2\x80\xAE"
        "b\xFF");
  CHECK(visible("\xC2\x9B", true) == "\\u{9b}");
}

}  // namespace
}  // namespace matterlint

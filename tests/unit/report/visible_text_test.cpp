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

TEST_CASE("a terminal gets lines, tabs and colours, and nothing else that steers it") {
  CHECK(for_terminal("a\tb\r\nc\n") == "a\tb\r\nc\n");
  CHECK(for_terminal("\x1b[1;31mred\x1b[0m") == "\x1b[1;31mred\x1b[0m");
  CHECK(for_terminal("\x1b[8mhidden \x1b[;m\x1b[31;5m\x1b[38m") == "\\x1b[8mhidden \\x1b[;m\\x1b[31;5m\\x1b[38m");
  CHECK(for_terminal("\x1b[2J\x1b]0;title\a\b\x7f\rover") == "\\x1b[2J\\x1b]0;title\\x07\\x08\\x7f\\rover");
  CHECK(for_terminal("\xC2\x9B"
                     "31m \x9B \xE2\x80\xAE") == "\\u{9b}31m \xEF\xBF\xBD \\u{202e}");
  CHECK(for_terminal("\xC3\xA9 \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80") ==
        "\xC3\xA9 \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80");
}

}  // namespace matterlint

#include "report/snippet.h"

#include <doctest/doctest.h>

namespace matterlint {
namespace {

/// The line, and the carets below it.
std::string drawn(std::string_view line, std::uint32_t from, std::uint32_t to, std::size_t width = 40) {
  const Snippet snippet = make_snippet(line, from, to, width);
  return snippet.text + "\n" + std::string(snippet.begin, ' ') + std::string(snippet.width, '^');
}

TEST_CASE("carets stand below what is meant") {
  CHECK(drawn("date: 2024", 7, 11) == "date: 2024\n      ^^^^");
}

TEST_CASE("an empty part gets one caret, behind the end too") {
  CHECK(drawn("ab", 2, 2) == "ab\n ^");
  CHECK(drawn("ab", 3, 3) == "ab\n  ^");
  CHECK(drawn("", 1, 1) == "\n^");
}

TEST_CASE("tabs go to the next multiple of four") {
  CHECK(drawn("a\tb", 3, 4) == "a   b\n    ^");
  CHECK(drawn("\tb", 1, 2) == "    b\n^^^^");
}

TEST_CASE("wide characters take two columns, combining marks none") {
  CHECK(drawn("漢字x", 3, 4) == "漢字x\n    ^");
  CHECK(drawn("漢字x", 1, 3) == "漢字x\n^^^^");
  CHECK(drawn("e\xCC\x81x", 3, 4) == "e\xCC\x81x\n ^");
}

TEST_CASE("what can not be seen is an escape, and a lone byte a replacement character") {
  CHECK(drawn("a\x1b[1mb", 2, 3) == "a\\x1b[1mb\n ^^^^");
  CHECK(drawn("a\xE2\x80\xAE"
              "b",
              2, 3) == "a\\u{202e}b\n ^^^^^^^^");
  CHECK(drawn("a\xFF"
              "b",
              3, 4) ==
        "a\xEF\xBF\xBD"
        "b\n  ^");
}

TEST_CASE("a line that is too long is cut behind and before") {
  const std::string line = std::string(50, 'a') + "XYZ" + std::string(50, 'b');
  CHECK(drawn(line, 1, 3, 22) == std::string(20, 'a') + "…\n^^");
  CHECK(drawn(line, 51, 54, 22) == "…aaaaaaXYZ" + std::string(11, 'b') + "…\n       ^^^");
  CHECK(drawn(line, 104, 104, 22) == "…" + std::string(20, 'b') + "\n                     ^");
}

TEST_CASE("far out in a line of a million characters it is still quick") {
  const std::string line = std::string(1'000'000, 'a') + "X" + std::string(1'000'000, 'b');
  CHECK(drawn(line, 1'000'001, 1'000'002, 22) == "…aaaaaaX" + std::string(13, 'b') + "…\n       ^");
}

}  // namespace
}  // namespace matterlint

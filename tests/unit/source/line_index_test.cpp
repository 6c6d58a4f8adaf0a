#include "source/line_index.h"

#include <doctest/doctest.h>

#include <string>

using namespace matterlint;

TEST_CASE("lines end with LF or CRLF, and a lone CR is a character") {
  const LineIndex lines("a\r\nb\rc\n");
  CHECK(lines.position(3) == Position{2, 1, 3, 1, 1});
  CHECK(lines.position(5) == Position{2, 3, 5, 3, 3});
  CHECK(lines.position(7) == Position{3, 1, 7, 1, 1});
  CHECK(lines.line(1) == Span{0, 1});
  CHECK(lines.line(2) == Span{3, 6});
}

TEST_CASE("columns count code points, and UTF-16 columns and UTF-8 columns count code units") {
  const LineIndex lines("\xC3\xA9\xF0\x9F\x98\x80x");
  CHECK(lines.position(6) == Position{.line = 1, .column = 3, .byte = 6, .utf16_column = 4, .utf8_column = 7});
}

TEST_CASE("a byte order mark takes no column, but three bytes") {
  const LineIndex lines("\xEF\xBB\xBFx\ny");
  CHECK(lines.position(0) == Position{1, 1, 0, 1, 1});
  CHECK(lines.position(3) == Position{1, 1, 3, 1, 4});
  CHECK(lines.position(5) == Position{2, 1, 5, 1, 1});
}

TEST_CASE("a byte that is part of no UTF-8 sequence counts one column") {
  const LineIndex lines("\xFF\xC3x");
  CHECK(lines.position(2).column == 3);
}

TEST_CASE("a sequence that UTF-8 forbids counts one column for each byte") {
  CHECK(LineIndex("\xED\xA0\x80 ").position(3).column == 4);      // A surrogate.
  CHECK(LineIndex("\xF4\x90\x80\x80 ").position(4).column == 5);  // Above U+10FFFF.
  CHECK(LineIndex("\xE0\x80\x80 ").position(3).column == 4);      // An overlong form.
}

TEST_CASE("long lines count as short ones do") {
  const std::string part = "a\xC3\xA9\xF0\x9F\x98\x80\xFF";  // Eight bytes, four characters, five code units.
  std::string text = "\xEF\xBB\xBFshort\n";
  const auto begin = static_cast<std::uint32_t>(text.size());
  for (int i = 0; i < 1000; ++i) text += part;
  text += "\n" + std::string(600, 'x');
  const LineIndex lines(text);
  for (std::uint32_t i = 0; i < 1000; ++i) {
    CAPTURE(i);
    CHECK(lines.position(begin + 8 * i + 1) == Position{2, 4 * i + 2, begin + 8 * i + 1, 5 * i + 2, 8 * i + 2});
  }
  CHECK(lines.position(begin + 8001).column == 1);
  CHECK(lines.position(begin + 8601) == Position{3, 601, begin + 8601, 601, 601});
}

TEST_CASE("a range begins and ends where its places are") {
  const std::string line =
      "\xEF\xBB\xBF"
      "a\xC3\xA9\xF0\x9F\x98\x80\xFF\r\n";
  std::string text = line + line + "\n";
  for (int i = 0; i < 100; ++i)
    text +=
        "\xC3\xA9"
        "abcd";
  const LineIndex lines(text);
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t begin = 0; begin <= size; ++begin)
    for (std::uint32_t end = begin; end <= size + 1; end += 1 + begin % 5)
      REQUIRE(lines.range({begin, end}) == Range{lines.position(begin), lines.position(end)});
}

TEST_CASE("of a text that is read in part, the lines up to a place are known") {
  const LineIndex lines("a\r\nbc\nd\ne\n", 4);
  CHECK(lines.position(4) == Position{2, 2, 4, 2, 2});
  CHECK(lines.line(2) == Span{3, 5});
  CHECK(lines.line_count() == 3);
}

TEST_CASE("places of a long line may be asked for in any order") {
  const std::string text(4'000'000, 'x');
  const LineIndex lines(text);
  std::uint32_t wrong = 0;
  for (std::uint32_t offset = 4'000'000; offset > 0; offset -= 40)  // Counting from the start each time takes minutes.
    if (lines.position(offset).column != offset + 1) ++wrong;
  CHECK(wrong == 0);
}

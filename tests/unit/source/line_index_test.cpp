#include "source/line_index.h"

#include <doctest/doctest.h>

using namespace matterlint;

TEST_CASE("lines end with LF or CRLF, and a lone CR is a character") {
  const LineIndex lines("a\r\nb\rc\n");
  CHECK(lines.position(3) == Position{2, 1, 3});
  CHECK(lines.position(5) == Position{2, 3, 5});
  CHECK(lines.position(7) == Position{3, 1, 7});
  CHECK(lines.line(1) == Span{0, 1});
  CHECK(lines.line(2) == Span{3, 6});
}

TEST_CASE("columns count code points, and UTF-16 columns count code units") {
  const LineIndex lines("\xC3\xA9\xF0\x9F\x98\x80x");
  CHECK(lines.position(6).column == 3);
  CHECK(lines.utf16_column(6) == 4);
}

TEST_CASE("a byte order mark takes no column") {
  const LineIndex lines("\xEF\xBB\xBFx\ny");
  CHECK(lines.position(0) == Position{1, 1, 0});
  CHECK(lines.position(3) == Position{1, 1, 3});
  CHECK(lines.position(5) == Position{2, 1, 5});
}

TEST_CASE("a byte that is part of no UTF-8 sequence counts one column") {
  const LineIndex lines("\xFF\xC3x");
  CHECK(lines.position(2).column == 3);
}

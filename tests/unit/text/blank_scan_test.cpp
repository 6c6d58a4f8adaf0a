#include "text/blank_scan.h"

#include <doctest/doctest.h>

#include <string>

#include "text/npos.h"

using namespace matterlint;

TEST_CASE("a blank is found before each kind of line end, wherever it stands") {
  for (const std::string before :
       {"", "word", "a much longer line that goes on over several strides of the scan, and on"})
    for (const std::string end : {" ", "\t", " \n", " \r\n", "\t\nNext line, with a blank in it that ends nothing.\n"})
      for (std::size_t shift = 0; shift < 70; ++shift) {
        const std::string text = std::string(shift, '.') + before + end;
        CAPTURE(text);
        CHECK(find_trailing_blank(text, 0) == shift + before.size());
      }
}

TEST_CASE("the last of several blanks is found, and the search goes on behind it") {
  const std::string text = "one  \ntwo\t \n\nthree" + std::string(100, '.') + " ";
  CHECK(find_trailing_blank(text, 0) == 4);
  CHECK(find_trailing_blank(text, 5) == 10);
  CHECK(find_trailing_blank(text, 11) == text.size() - 1);
}

TEST_CASE("blanks within a line, and before a lone CR, end none") {
  CHECK(find_trailing_blank("", 0) == npos);
  CHECK(find_trailing_blank("a b", 0) == npos);
  CHECK(find_trailing_blank("a \rb" + std::string(100, '.'), 0) == npos);
}

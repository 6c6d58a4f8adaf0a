#include "text/char_set.h"

#include <doctest/doctest.h>

using namespace matterlint;

constexpr CharSet set("a~\n\x80\xFF");

TEST_CASE("a set holds its bytes, high ones too, and no other") {
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    CAPTURE(byte);
    CHECK(set.contains(c) == (std::string_view("a~\n\x80\xFF").find(c) != npos));
  }
}

TEST_CASE("searches begin where they are told") {
  CHECK(set.find_in("xaxa") == 1);
  CHECK(set.find_in("xaxa", 2) == 3);
  CHECK(set.find_in("xaxa", 4) == npos);
  CHECK(set.skip_in("aa~x") == 3);
  CHECK(set.skip_in("xaa", 1) == 3);
  CHECK(set.skip_in("") == 0);
}

#include "text/text_sketch.h"

#include <doctest/doctest.h>

using namespace matterlint;

TEST_CASE("a sketch holds what was added, in any case, and not most of the rest") {
  TextSketch sketch;
  for (const char* text : {"", "title", "date created", "ö"}) CHECK_FALSE(sketch.add(text));
  for (const char* text : {"", "title", "Title", "date created", "ö"}) CHECK(sketch.may_contain(text));
  for (const char* text : {"titles", "itle", "date", "a", "ü"}) CHECK_FALSE(sketch.may_contain(text));
  CHECK(sketch.add("TITLE"));
}

TEST_CASE("a cleared sketch holds nothing") {
  TextSketch sketch;
  sketch.add("title");
  sketch.clear();
  CHECK_FALSE(sketch.may_contain("title"));
}

#include "text/edit_distance.h"

#include <doctest/doctest.h>

#include <string>

using namespace matterlint;

TEST_CASE("the distance counts insertions, deletions, substitutions and swaps of neighbours") {
  struct Case {
    const char* a;
    const char* b;
    std::size_t distance;
  };
  constexpr Case cases[] = {
      {"", "", 0},         {"a", "", 1},     {"", "abc", 3},          {"kitten", "sitting", 3},
      {"ab", "ba", 1},     {"ca", "abc", 3}, {"abcd", "acbd", 1},     {"\xC3\xA9", "e", 1},
      {"tags", "tgas", 1}, {"a", "a", 0},    {"abcdef", "bcdefa", 2}, {"date created", "created", 5},
  };
  for (const Case& c : cases) {
    CAPTURE(c.a);
    CAPTURE(c.b);
    CHECK(edit_distance(c.a, c.b, 100) == c.distance);
    CHECK(edit_distance(c.b, c.a, 100) == c.distance);
    CHECK(edit_distance(c.a, c.b, c.distance) == c.distance);
    if (c.distance > 0) CHECK(edit_distance(c.a, c.b, c.distance - 1) == c.distance);
  }
}

TEST_CASE("a distance that is bounded costs the length of the texts only") {
  const std::string a(1'000'000, 'a');
  CHECK(edit_distance(a, a + "b", 2) == 1);
  CHECK(edit_distance(a, std::string(1'000'000, 'b'), 2) == 3);
}

TEST_CASE("the nearest candidate is named if it is near enough") {
  const std::vector<std::string_view> candidates = {"description", "title", "tags", "Tags-2"};
  CHECK(nearest("descrption", candidates) == "description");
  CHECK(nearest("TITLE", candidates) == "title");
  CHECK(nearest("tgas", candidates) == "tags");
  CHECK(nearest("tag", candidates) == "tags");
  CHECK(nearest("xy", candidates) == std::nullopt);
  CHECK(nearest("", candidates) == std::nullopt);
  CHECK(nearest("something else", candidates) == std::nullopt);
}

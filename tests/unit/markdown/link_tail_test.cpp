#include "markdown/link_tail.h"

#include <doctest/doctest.h>

#include <vector>

using namespace matterlint;
using namespace matterlint::markdown;

TEST_CASE("the tail of a link is read as CommonMark defines it") {
  struct Case {
    std::string_view text;
    std::string_view destination;
    std::size_t end;
  };
  const std::vector<Case> cases = {
      {"(a)b", "a", 3},         {"()", "", 2},           {"( \n a \n )", "a", 9}, {"(<a b>)", "a b", 7},
      {"(<>)", "", 4},          {"(a(b)c)", "a(b)c", 7}, {"(a\\)b)", "a\\)b", 6}, {"(a \"b)\" )", "a", 9},
      {"(a 'b\\'c')", "a", 10}, {"(a (b))", "a", 7},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto tail = link_tail(c.text, 0);
    REQUIRE(tail.has_value());
    CHECK(slice(c.text, tail->destination) == c.destination);
    CHECK(tail->end == c.end);
  }
}

TEST_CASE("what is no tail is none") {
  for (const std::string_view text : {"", "a", "(", "(a", "(a b)", "(<a", "(<a\nb>)", "(a \"b)", "(\n\na)", "(a(b)"}) {
    CAPTURE(text);
    CHECK_FALSE(link_tail(text, 0).has_value());
  }
}

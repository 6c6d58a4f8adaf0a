#include "config/version_range.h"

#include <doctest/doctest.h>

#include <string>

using matterlint::config::is_in_range;

TEST_CASE("a version is in a range or not, as semver says") {
  struct Case {
    const char* version;
    const char* range;
    bool expected;
  };
  const Case cases[] = {
      {"0.1.0", ">=0.1", true},      {"0.1.0", ">0.1", false},        {"0.1.0", ">0.0", true},
      {"0.1.0", "<0.1", false},      {"0.1.5", "<=0.1", true},        {"0.2.0", "<=0.1", false},
      {"0.1.0", "0.1", true},        {"0.1.9", "0.1", true},          {"0.2.0", "0.1", false},
      {"0.1.9", "=0.1.0", false},    {"1.4.2", "^1.2", true},         {"2.0.0", "^1.2", false},
      {"0.2.3", "^0.2.1", true},     {"0.3.0", "^0.2.1", false},      {"0.0.4", "^0.0.3", false},
      {"1.2.9", "~1.2.3", true},     {"1.3.0", "~1.2.3", false},      {"1.9.0", "~1", true},
      {"1.2.0", "1.x", true},        {"2.0.0", "1.x", false},         {"9.9.9", "*", true},
      {"0.2.0", ">=0.1 <0.3", true}, {"0.3.0", ">=0.1, <0.3", false}, {"0.3.0", ">= 0.1 < 0.4", true},
      {"0.3.0", "0.1 || 0.3", true}, {"0.2.0", "0.1 || 0.3", false},  {"0.1.0", "v0.1.0", true},
      {"0.1.0", ">=0.1<0.2", true},
  };
  for (const Case& one : cases) {
    CAPTURE(one.version);
    CAPTURE(one.range);
    CHECK(is_in_range(one.version, one.range) == one.expected);
  }
}

TEST_CASE("what is no range is not taken for one") {
  for (const char* range :
       {"", " ", "||", "0.1 ||", "new", ">=", "1.2.3.4", "1..2", "=>1", "x.1", "99999999999", "1.2-beta"}) {
    CAPTURE(range);
    CHECK(is_in_range("0.1.0", range) == std::nullopt);
  }
}

#include "text/percent.h"

#include <doctest/doctest.h>

namespace matterlint {
namespace {

TEST_CASE("percent signs that begin no triplet stay") {
  CHECK(percent_decoded("a%25b%2Fc") == "a%b/c");
  CHECK(percent_decoded("100%") == "100%");
  CHECK(percent_decoded("%zz%4") == "%zz%4");
}

}  // namespace
}  // namespace matterlint

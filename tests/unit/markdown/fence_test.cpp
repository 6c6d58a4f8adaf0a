#include "markdown/fence.h"

#include <doctest/doctest.h>

using namespace matterlint::markdown;

TEST_CASE("a fence has three characters or more") {
  CHECK(fence_size("```") == 3);
  CHECK(fence_size("~~~~ `sh`") == 4);
  CHECK(fence_size("``") == 0);
  CHECK(fence_size("a```") == 0);
}

TEST_CASE("what has backticks further on in its line is code in a line, wherever that ends") {
  CHECK(fence_size("``` a `") == 0);
  CHECK(fence_size("``` a\n`") == 3);
  CHECK(fence_size("``` a\r`") == 3);
}

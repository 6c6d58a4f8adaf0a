#include "config/configuration_schema.h"

#include <doctest/doctest.h>

using namespace matterlint;

TEST_CASE("JSON is laid out so that what fits stands on one line") {
  CHECK(laid_out(R"({"a": [1, 2], "b": {"c": "x, y]"}})", 20) ==
        "{\n"
        "  \"a\": [1, 2],\n"
        "  \"b\": {\n"
        "    \"c\": \"x, y]\"\n"
        "  }\n"
        "}");
  CHECK(laid_out(R"({"a": [1, 2]})", 20) == R"({"a": [1, 2]})");
  CHECK(laid_out(R"(["a\"b", "[", "c"])", 8) == "[\n  \"a\\\"b\",\n  \"[\",\n  \"c\"\n]");
}

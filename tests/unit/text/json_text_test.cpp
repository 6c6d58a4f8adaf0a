#include "text/json_text.h"

#include <doctest/doctest.h>

namespace matterlint {
namespace {

TEST_CASE("a JSON string is always good UTF-8") {
  CHECK(to_json("caf\xC3\xA9 \xF0\x9F\x98\x80") == "\"caf\xC3\xA9 \xF0\x9F\x98\x80\"");
  CHECK(to_json("a\xFF\xFE"
                "b\xC3") ==
        "\"a\xEF\xBF\xBD\xEF\xBF\xBD"
        "b\xEF\xBF\xBD\"");
  CHECK(to_json("\xED\xA0\x80") == "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");
}

TEST_CASE("quotes, backslashes and control characters are escaped") {
  CHECK(to_json("\"\\/") == R"("\"\\/")");
  CHECK(to_json(std::string_view("\b\t\n\f\r\0\x1f\x7f", 8)) == R"("\b\t\n\f\r\u0000\u001f\u007f")");
}

}  // namespace
}  // namespace matterlint

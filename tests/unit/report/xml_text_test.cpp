#include "report/xml_text.h"

#include <doctest/doctest.h>

namespace matterlint {
namespace {

TEST_CASE("what XML gives a meaning is escaped, and line breaks stay what they are") {
  CHECK(to_xml("a<b>&\"c\"'d'") == "a&lt;b&gt;&amp;&quot;c&quot;'d'");
  CHECK(to_xml("a\tb\r\nc") == "a&#9;b&#13;&#10;c");
}

TEST_CASE("what XML 1.0 can not hold becomes U+FFFD") {
  CHECK(to_xml(std::string_view("a\0\x1b", 3)) == "a\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(to_xml("\xFF"
               "b\xEF\xBF\xBF") ==
        "\xEF\xBF\xBD"
        "b\xEF\xBF\xBD");
  CHECK(to_xml("caf\xC3\xA9") == "caf\xC3\xA9");
}

}  // namespace
}  // namespace matterlint

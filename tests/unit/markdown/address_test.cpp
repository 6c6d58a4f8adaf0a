#include "markdown/address.h"

#include <doctest/doctest.h>

#include <string>

using namespace matterlint::markdown;

TEST_CASE("a URL begins as one, and holds no blanks, control characters or angle brackets") {
  for (const std::string url :
       {"https://a.b", "http://a.b", "mailto:a@b", "www.a.b", "ftp://a.b", "https://a.b/\xC3\xA9"}) {
    CAPTURE(url);
    CHECK(is_url(url));
    for (const char* inside : {" ", "\t", "\n", "\x01", "\x7F", "<", ">"}) CHECK_FALSE(is_url(url + inside + "c"));
    CHECK_FALSE(is_url(url + std::string(70, 'c') + ">"));
  }
  for (const char* other : {"", "a.md", "https://", "mailto:a", "www.", "a/b", "e f", "://a"}) {
    CAPTURE(other);
    CHECK_FALSE(is_url(other));
  }
}

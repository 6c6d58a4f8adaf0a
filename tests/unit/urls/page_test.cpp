#include "urls/page.h"

#include <doctest/doctest.h>

#include <string>

using namespace matterlint;

namespace {

std::string page(std::string_view address) {
  const auto url = urls::parse(address, urls::Strictness::web);
  return url ? urls::page_of(*url) : "no address";
}

}  // namespace

TEST_CASE("addresses of one page have the same text") {
  struct Case {
    const char* address;
    const char* page;
  };
  constexpr Case cases[] = {
      {"https://example.org/a", "example.org/a"},
      {"http://www.Example.ORG:80/a/", "example.org/a"},
      {"https://example.org:443/a//b/index.html#top", "example.org/a/b"},
      {"https://example.org/a/index.html/", "example.org/a"},
      {"https://example.org:8443/a", "example.org:8443/a"},
      {"https://example.org/A", "example.org/A"},
      {"https://user:pw@example.org/a", "example.org/a"},
      {"https://example.org/./a/../b/.", "example.org/b"},
      {"https://example.org/%2E/%7Ea", "example.org/~a"},
      {"https://example.org/../a", "example.org/a"},
      {"https://example.org/", "example.org"},
      {"https://example.org?utm_source=x", "example.org"},
      {"https://example.org/a?utm_source=x&id=1&fbclid=y", "example.org/a?id=1"},
      {"https://example.org/a?id=1&amp;utm_source=x", "example.org/a?id=1"},
      {"https://example.org/a?id=1&amp;amp;utm_source=x&amp;amp;", "example.org/a?id=1"},
      {"https://example.org/a?", "example.org/a"},
      {"https://example.org/a?ref=x", "example.org/a"},
      {"https://github.com/a?ref=x", "github.com/a?ref=x"},
      {"https://youtube.com/watch?v=1&si=x", "youtube.com/watch?v=1"},
      {"https://example.org/a?utm_source=x&X-Amz-Signature=1", "example.org/a?utm_source=x&X-Amz-Signature=1"},
      {"https://example.org/a#:~:text=b", "example.org/a"},
      {"https://example.org/#/a", "example.org#/a"},
      {"https://example.org/a#!b", "example.org/a#!b"},
      {"https://example.org/m%c3%bcnchen%2F%7e", "example.org/m\xC3\xBCnchen%2F~"},
      {"https://en.m.wikipedia.org/wiki/Spring", "en.wikipedia.org/wiki/Spring"},
      {"https://example.org/spring/amp/", "example.org/spring"},
      {"https://www.google.com/amp/s/example.org/spring", "example.org/spring"},
      {"https://web.archive.org/web/2024/https://example.org//a/", "web.archive.org/web/2024/https://example.org//a"},
      {"https://b\xC3\xBC"
       "cher.example/a",
       "xn--bcher-kva.example/a"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.address);
    CHECK(page(one.address) == one.page);
  }
}

#include "schema/uri.h"

#include <doctest/doctest.h>

using namespace matterlint::schema;

TEST_CASE("references are resolved as RFC 3986 says") {
  struct Case {
    const char* base;
    const char* reference;
    const char* target;
  };
  for (const Case& row : {Case{"http://a/b/c/d;p?q", "g", "http://a/b/c/g"},
                          {"http://a/b/c/d;p?q", "./g/", "http://a/b/c/g/"},
                          {"http://a/b/c/d;p?q", "/g", "http://a/g"},
                          {"http://a/b/c/d;p?q", "//g", "http://g"},
                          {"http://a/b/c/d;p?q", "?y", "http://a/b/c/d;p?y"},
                          {"http://a/b/c/d;p?q", "#s", "http://a/b/c/d;p?q#s"},
                          {"http://a/b/c/d;p?q#old", "", "http://a/b/c/d;p?q"},
                          {"http://a/b/c/d;p?q", "../../../g", "http://a/g"},
                          {"http://a/b/c/d;p?q", "..", "http://a/b/"},
                          {"http://a/b/c/d;p?q", "mailto:x@y", "mailto:x@y"},
                          {"http://a", "g", "http://a/g"},
                          {"schemas/post.json", "tag.json#/x", "schemas/tag.json#/x"},
                          {"schemas/post.json", "../tag.json", "tag.json"},
                          {"post.json", "../tag.json", "../tag.json"},
                          {"", "a/b", "a/b"},
                          {"urn:uuid:1", "#x", "urn:uuid:1#x"}}) {
    CAPTURE(row.base);
    CAPTURE(row.reference);
    CHECK(resolve_uri(row.base, row.reference) == row.target);
  }
}

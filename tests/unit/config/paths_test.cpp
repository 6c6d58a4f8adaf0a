#include "config/paths.h"

#include <doctest/doctest.h>

using namespace matterlint::config;

TEST_CASE("paths are joined by their words") {
  struct Case {
    const char* folder;
    const char* path;
    const char* joined;
    bool leads_out;
  };
  const Case cases[] = {
      {"", "a.yaml", "a.yaml", false},
      {"", "./a.yaml", "a.yaml", false},
      {"team/", "a.yaml", "team/a.yaml", false},
      {"team/", "../a.yaml", "a.yaml", false},
      {"", "../a.yaml", "../a.yaml", true},
      {"", "a/../../b", "../b", true},
      {"team/", "../../b", "../b", true},
      {"../", "../b", "../../b", true},
      {"", "/etc/a", "/etc/a", true},
      {"/x/y/", "../z", "/x/z", true},
      {"", "C:\\a", "C:\\a", true},
      {"", "a//b", "a/b", false},
      {"", "..a", "..a", false},
      {"", "..", "..", true},
  };
  for (const Case& one : cases) {
    CAPTURE(one.folder);
    CAPTURE(one.path);
    CHECK(join(one.folder, one.path) == one.joined);
    CHECK(leads_out(join(one.folder, one.path)) == one.leads_out);
  }
}

TEST_CASE("a URI has a scheme of two letters or more") {
  CHECK(is_uri("https://example.org/a"));
  CHECK(is_uri("bundled:clipping"));
  CHECK_FALSE(is_uri("C:/a"));
  CHECK_FALSE(is_uri("a/b:c"));
  CHECK_FALSE(is_uri("a.yaml"));
}

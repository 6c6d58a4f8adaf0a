#include "report/artifact_uri.h"

#include <doctest/doctest.h>

namespace matterlint {
namespace {

TEST_CASE("a relative path is a relative URI") {
  CHECK(artifact_uri("a/b.md") == "a/b.md");
  CHECK(artifact_uri("./a b#c?.md") == "a%20b%23c%3F.md");
  CHECK(artifact_uri("\xC3\xA9%.md") == "%C3%A9%25.md");
}

TEST_CASE("a colon makes no scheme") {
  CHECK(artifact_uri("note: one.md") == "note%3A%20one.md");
}

TEST_CASE("an absolute path is a file URI") {
  CHECK(artifact_uri("/a/b c.md") == "file:///a/b%20c.md");
}

}  // namespace
}  // namespace matterlint

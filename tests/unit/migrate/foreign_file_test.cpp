#include "migrate/foreign_file.h"

#include <doctest/doctest.h>

#include "migrate/migration.h"

using namespace matterlint::migrate;

namespace {

/// Why a file can not be read; empty: it can.
std::string fault(const char* path, const char* text) {
  try {
    const ForeignFile file(path, text);
  } catch (const MigrationError& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("blanks take the place of comments and last commas, but not within strings") {
  CHECK(without_comments("{\"a\": 1} // b\n") == "{\"a\": 1}     \n");
  CHECK(without_comments("{/* b */\"a\": 1}") == "{       \"a\": 1}");
  CHECK(without_comments("[1, 2, ]") == "[1, 2  ]");
  CHECK(without_comments("[1, // one\n]") == "[1        \n]");
  CHECK(without_comments(R"({"a": "// /* ,]", "b": "\"//"})") == R"({"a": "// /* ,]", "b": "\"//"})");
  CHECK(without_comments("{} /* never closed") == "{}                ");
}

TEST_CASE("the language is that of the ending or, without one, of the first character") {
  CHECK(fault(".remarkrc", "// ours\n{\"a\": 1}") == "");
  CHECK(fault(".yamllint", "a: 1\n") == "");
  CHECK(fault(".rumdl.toml", "a = 1\n") == "");
  CHECK(fault("x.json", "a: 1\n") != "");
}

TEST_CASE("what can not be read is told with its line and column") {
  CHECK(fault("a/.yamllint", "rules:\n  a: [b\n") == "a/.yamllint:2:6: this bracket is never closed");
  CHECK(fault(".yamllint", "- a\n") == ".yamllint:1:1: the file should be a mapping, not a list");
  CHECK(fault(".yamllint", "") == ".yamllint:1:1: there is nothing in it");
}

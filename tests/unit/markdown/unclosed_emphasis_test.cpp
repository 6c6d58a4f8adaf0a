#include "markdown/unclosed_emphasis.h"

#include <doctest/doctest.h>

#include <string>

#include "text/byte_map.h"

using namespace matterlint;
using namespace matterlint::markdown;

namespace {

/// Of a text whose body begins at `begin`.
bool may_be_open(const std::string& text, std::size_t begin = 0) {
  ByteMap map;
  map.read(text);
  return may_have_unclosed_emphasis(text, map, span_of(begin, text.size()), Flavor::commonmark);
}

}  // namespace

TEST_CASE("emphasis is looked for where a line begins, behind its marks") {
  CHECK(may_be_open("*Words\n"));
  CHECK(may_be_open("Text\n\n> 1. [x] _Some words\n"));
  CHECK_FALSE(may_be_open("Text *words\n"));
  CHECK_FALSE(may_be_open("1. a] *words *more\n"));
}

TEST_CASE("a body may begin behind a byte order mark or a bracket") {
  CHECK(may_be_open("\xEF\xBB\xBF*Words\n", 3));
  CHECK(may_be_open("{\"a\": 1} *Words\n", 8));
}

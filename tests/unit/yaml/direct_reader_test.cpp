#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "yaml/reader.h"

using namespace matterlint;
using namespace matterlint::yaml;

namespace {

/// What the direct reader makes of the value of `k`; "left" where it leaves the block to yaml-cpp.
std::string read_of(std::string_view block) {
  thread_local Tree tree;
  if (!read_directly(block, span_of(0, block.size()), tree)) return "left";
  return std::string(tree.root()->find("k")->value.text);
}

}  // namespace

TEST_CASE("the direct reader takes block scalars") {
  CHECK(read_of("k: |\n  a\n  b\nl: c\n") == "a\nb\n");
  CHECK(read_of("k: >-\n  a\n  b\n\n  c\nl: d\n") == "a b\nc");
  CHECK(read_of("k: |+\n  a\n\nl: b\n") == "a\n\n");
  CHECK(read_of("k: >2-\n    a\n   b\n") == "  a\n b");
  CHECK(read_of("k: | # why\n  # a\n# b\nl: c\n") == "# a\n");
  CHECK(read_of("k: >\r\n  a\r\n  b\r\nl: c\r\n") == "a b\n");
  CHECK(read_of("k: |\nl: a\n").empty());
}

TEST_CASE("the direct reader takes scalars and brackets over several lines") {
  CHECK(read_of("k: a\n  b\n  c\n") == "a b c");
  CHECK(read_of("k:\n  a\n  b\n") == "a b");
  CHECK(read_of("k: \"a\n  b\"\n") == "a b");
  Tree tree;
  constexpr std::string_view block = "k: [a, # b\n  \"c\"\n]\nl: {{date}}\n";
  REQUIRE(read_directly(block, span_of(0, block.size()), tree));
  const Node& list = tree.root()->find("k")->value;
  CHECK(list.size() == 2);
  CHECK(list.span == Span{3, 18});
  CHECK(slice(block, tree.comments().front()) == "# b");
  const Node& placeholder = tree.root()->find("l")->value;
  REQUIRE(placeholder.size() == 1);
  CHECK(placeholder.entries().front().key.is_mapping());
  CHECK(placeholder.entries().front().value.is_null());
}

TEST_CASE("the direct reader leaves to yaml-cpp what readers may take in different ways") {
  CHECK(read_of("k: |\n  a\n   \n  b\n") == "left");
  CHECK(read_of("k: |\n  a\n\tb: c\n") == "left");
  CHECK(read_of("k: |\n\t\nl: a\n") == "left");
  CHECK(read_of("k: |+\n  a\n\n") == "left");
  CHECK(read_of("k: |0\n  a\n") == "left");
  CHECK(read_of("k: a\n  : b\n") == "left");
  CHECK(read_of("k: \"a\n\n  b\"\n") == "left");
  CHECK(read_of("k: [a,\nb]\n") == "left");
  CHECK(read_of("k: {a:[b]}\n") == "left");
}

#include "yaml/reader.h"

#include <doctest/doctest.h>

#include <string_view>

using namespace matterlint;
using namespace matterlint::yaml;

TEST_CASE("escapes for which yaml-cpp has a byte of Latin-1 are read") {
  constexpr std::string_view block = "a: &x \"b\\Nc\\_d\"\n";
  Tree tree;
  read_yaml(block, span_of(0, block.size()), tree);
  REQUIRE_FALSE(tree.is_broken());
  CHECK(tree.root()->find("a")->value.text == "b\xC2\x85\x63\xC2\xA0\x64");
}

#include "yaml/indents.h"

#include <doctest/doctest.h>

#include <string>

#include "yaml/reader.h"

using namespace matterlint;
using namespace matterlint::yaml;

namespace {

UsualIndents usual_in(const std::string& text) {
  Tree tree;
  read_yaml(text, span_of(0, text.size()), tree);
  return usual_indents(indented_collections(text, *tree.root()));
}

}  // namespace

TEST_CASE("collections are indented as the most are, whatever their order") {
  CHECK(usual_in("a: 1\n").depth == 2);
  CHECK(usual_in("a:\n    b: 1\nc:\n  d: 1\ne:\n  - f\n").depth == 2);
  CHECK(usual_in("a:\n    b: 1\nc:\n  d: 1\n").depth == 2);
  CHECK(usual_in("a:\n    b:\n        c: 1\nd:\n  - e\n").depth == 4);
}

TEST_CASE("lists are flush where most are, or as many and the others hardly indented") {
  CHECK_FALSE(usual_in("a:\n- b\nc:\n  - d\n").lists_are_flush);
  CHECK(usual_in("a:\n- b\nc:\n - d\n").lists_are_flush);
  CHECK(usual_in("a:\n  - b\nc:\n- d\ne:\n- f\n").lists_are_flush);
  CHECK_FALSE(usual_in("a: [b]\n").lists_are_flush);
}

TEST_CASE("a collection has its key's column and its own") {
  const std::string text = "a:\n  - b:\n      - c\n";
  Tree tree;
  read_yaml(text, span_of(0, text.size()), tree);
  const auto found = indented_collections(text, *tree.root());
  REQUIRE(found.size() == 2);
  CHECK(found[0].column == 2);
  CHECK(found[1].key == 4);
  CHECK(found[1].depth() == 2);
}

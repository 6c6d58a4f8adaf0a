// What is larger than any note is refused in words, and never takes the program down.
#include <doctest/doctest.h>

#include <string>

#include "yaml/reader.h"

using namespace matterlint;

namespace {

/// The first error of a block; empty where it can be read.
std::string error_of(const std::string& block) {
  yaml::Tree tree;
  yaml::read_yaml(block, span_of(0, block.size()), tree);
  return tree.errors().empty() ? "" : tree.errors().front().message;
}

std::string repeat(std::string_view text, int count) {
  std::string repeated;
  for (; count > 0; --count) repeated += text;
  return repeated;
}

/// Mappings below each other, each indented deeper.
std::string nested_mappings(int depth) {
  std::string block;
  for (int i = 0; i < depth; ++i) block += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
  return block;
}

/// Each anchor holds ten times what the one above does.
std::string billion_laughs(int levels) {
  std::string block = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < levels; ++i) {
    const std::string above = "*a" + std::to_string(i - 1);
    block += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + above;
    for (int j = 1; j < 10; ++j) block += ", " + above;
    block += "]\n";
  }
  return block;
}

}  // namespace

TEST_CASE("brackets that nest too deep are refused") {
  CHECK(error_of("a: " + repeat("[", 50) + repeat("]", 50) + "\n").empty());
  CHECK(error_of("a: " + repeat("[", 100'000) + repeat("]", 100'000) + "\n").find("levels deep") != std::string::npos);
  CHECK(error_of("a: " + repeat("{a: ", 100'000) + "\n").find("levels deep") != std::string::npos);
}

TEST_CASE("mappings and items that nest too deep are refused") {
  CHECK(error_of(nested_mappings(50)).empty());
  CHECK(error_of(nested_mappings(1'000)).find("deep") != std::string::npos);
  CHECK(error_of(repeat("- ", 100'000) + "a\n").find("deep") != std::string::npos);
}

TEST_CASE("aliases that make a block too large are refused") {
  CHECK(error_of(billion_laughs(3)).empty());
  CHECK(error_of(billion_laughs(12)) == "the aliases up to here make this block too large");
}

TEST_CASE("a block that the slow reader would read for too long is refused") {
  CHECK(error_of("a: &x |\n" + repeat("  text\n", 1'000'000)) == "this is too large to be read: more than 4 MiB");
}

TEST_CASE("any number of keys and items is read") {
  std::string keys;
  for (int i = 0; i < 100'000; ++i) keys += "key" + std::to_string(i) + ": a\n";
  CHECK(error_of(keys).empty());
  CHECK(error_of("a:\n" + repeat("  - b\n", 100'000)).empty());
}

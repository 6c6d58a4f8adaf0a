#include "infer/text_shape.h"

#include <doctest/doctest.h>

#include <vector>

#include "text/pattern.h"

namespace matterlint::infer {
namespace {

/// The pattern for texts of one shape; "" where it would be a guess, "none" where they have no shape in common.
std::string pattern_of(const std::vector<std::string>& texts) {
  std::optional<TextShape> shape;
  for (const std::string& text : texts) {
    const std::optional<TextShape> one = TextShape::of(text);
    if (!one || (shape && shape->signature() != one->signature())) return "none";
    if (shape)
      shape->merge(*one);
    else
      shape = one;
  }
  const std::string pattern = shape->pattern();
  if (!pattern.empty())
    for (const std::string& text : texts) CHECK(Pattern::compile(pattern)->search(text) == Pattern::Outcome::match);
  return pattern;
}

TEST_CASE("patterns say what is the same in all texts") {
  CHECK(pattern_of({"EIP-1", "EIP-1559"}) == "^EIP-[0-9]+$");
  CHECK(pattern_of({"AB-12", "CD-3"}) == "^[A-Z]{2}-[0-9]+$");
  CHECK(pattern_of({"11/04/2016", "01/12/2024"}) == "^[0-9]{2}/[0-9]{2}/[0-9]{4}$");
  CHECK(pattern_of({"11/4/2016", "1/12/2024"}) == "^[0-9]+/[0-9]+/[0-9]+$");
  CHECK(pattern_of({"v1.9", "v1.10"}) == "^v[0-9]+\\.[0-9]+$");
  CHECK(pattern_of({"a(1)", "a(2)"}) == "^a\\([0-9]+\\)$");
}

TEST_CASE("no pattern is guessed") {
  CHECK(pattern_of({"2024", "2025"}) == "");
  CHECK(pattern_of({"chapter-1", "part-2"}) == "");
  CHECK(pattern_of({"AB-12", "ABC-3"}) == "");
  CHECK(pattern_of({"AB-12", "12-AB"}) == "none");
  CHECK(pattern_of({"two words 2"}) == "none");
  CHECK(pattern_of({"words-alone"}) == "none");
  CHECK(pattern_of({"\xC3\x84-1"}) == "none");
}

}  // namespace
}  // namespace matterlint::infer

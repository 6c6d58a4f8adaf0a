#include "spec/glyphs.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace matterlint::spec;

TEST_CASE("what the eye can not see is drawn, and taken back") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"", ""},
      {"a\n", "a⏎\n"},
      {"a", "a"},
      {"a\r\nb", "a␍⏎\nb"},
      {"\ta \t \n", "→a·→·⏎\n"},
      {"a b  ", "a b··"},
      {"\xEF\xBB\xBF---\n", "⊙---⏎\n"},
      {"a\xC2\xA0"
       "b",
       "a⍽b"},
      {"\xFF\xC3", "⟦FF⟧⟦C3⟧"},
      {"a\xE2\x80\x8B", "a⟦U+200B⟧"},
      {std::string(1, '\0'), "⟦U+0000⟧"},
      {"→·⟦⟧", "⟦→⟧⟦·⟧⟦⟦⟧⟦⟧⟧"},
      {"\n\n", "⏎\n⏎\n"},
      {"🙂 é", "🙂 é"},
  };
  for (const auto& one : cases) {
    CAPTURE(one.second);
    CHECK(draw(one.first) == one.second);
    CHECK(undraw(one.second) == one.first);
  }
}

TEST_CASE("every byte and every pair of bytes comes back") {
  for (unsigned i = 0; i < 256; ++i)
    for (unsigned j = 0; j < 256; ++j) {
      const std::string text = {static_cast<char>(i), static_cast<char>(j)};
      REQUIRE(undraw(draw(text)) == text);
    }
}

TEST_CASE("a bracket that names no character is text") {
  CHECK(undraw("⟦") == "⟦");
  CHECK(undraw("⟦FF") == "⟦FF");
}

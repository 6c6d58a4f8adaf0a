#include "markdown/code_spans.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace matterlint;
using namespace matterlint::markdown;

namespace {

/// The code span that surely holds the first `x` of a text; empty: it is not sure.
std::string_view code_around_x(std::string_view text, Flavor flavor = Flavor::gfm) {
  const auto code = sure_code_span(text, span_of(0, text.size()), flavor, text.find('x'));
  return code ? slice(text, *code) : std::string_view();
}

}  // namespace

TEST_CASE("a code span within one line is told from its line") {
  CHECK(code_around_x("`x`") == "`x`");
  CHECK(code_around_x("A\n\nb `c` [`x[]`](d)") == "`x[]`");
  CHECK(code_around_x("| `a` | [`x`](b) |") == "`x`");
  CHECK(code_around_x(R"(a\_b \<c> `x`)") == "`x`");
  CHECK(code_around_x("a<sup>2</sup> `x`") == "`x`");
  CHECK(code_around_x("`[[a]]` `x`") == "`x`");
}

TEST_CASE("what is outside of code is in none") {
  CHECK(code_around_x("`a` x `b`").empty());
  CHECK(code_around_x("x `b`").empty());
  CHECK(code_around_x("`a` x").empty());
}

TEST_CASE("it is not sure where backticks may pair otherwise") {
  CHECK(code_around_x("a ` b\nc `x`").empty());
  CHECK(code_around_x("``x``").empty());
  CHECK(code_around_x("`x``").empty());
  CHECK(code_around_x("`x").empty());
  CHECK(code_around_x("`x\ny`").empty());
  CHECK(code_around_x("`a | x`").empty());
  CHECK(code_around_x(R"(\`x`)").empty());
}

TEST_CASE("it is not sure behind what may hide backticks") {
  CHECK(code_around_x("<a title=\"`\"> `x`").empty());
  CHECK(code_around_x("<a `x`").empty());
  CHECK(code_around_x("$a$ `x`").empty());
  CHECK(code_around_x("{{ a }} `x`").empty());
  CHECK(code_around_x("%% a `x`").empty());
  CHECK(code_around_x("[[a`b]] `x`").empty());
  CHECK(code_around_x("[a:: `]` `x`", Flavor::obsidian).empty());
  CHECK(code_around_x("a::b `x`") == "`x`");
}

TEST_CASE("a paragraph that begins far away is not read") {
  CHECK(code_around_x(std::string(5000, 'a') + " `x`").empty());
  CHECK(code_around_x(std::string(5000, 'a') + "\n\n`x`") == "`x`");
}

TEST_CASE("the front matter belongs to no paragraph") {
  const std::string note = "---\na: `b\n---\n`x`\n";
  const auto code = sure_code_span(note, span_of(note.find("`x"), note.size()), Flavor::gfm, note.find('x'));
  REQUIRE(code);
  CHECK(slice(note, *code) == "`x`");
}

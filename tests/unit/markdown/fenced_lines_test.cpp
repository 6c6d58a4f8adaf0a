#include "markdown/fenced_lines.h"

#include <doctest/doctest.h>

#include <string>

using namespace matterlint;
using namespace matterlint::markdown;

namespace {

FencedLines lines_of(const std::string& text, Flavor flavor = Flavor::commonmark) {
  return FencedLines(text, span_of(0, text.size()), flavor);
}

}  // namespace

TEST_CASE("lines between fences are code, the fences and what is around them are not") {
  const std::string text = "Text\n\n```cpp\ncode\n```\n\nText\n";
  FencedLines lines = lines_of(text);
  CHECK_FALSE(lines.surely_contains(0));
  CHECK_FALSE(lines.surely_contains(text.find("cpp")));
  CHECK(lines.surely_contains(text.find("code")));
  CHECK_FALSE(lines.surely_contains(text.rfind("```")));
  CHECK_FALSE(lines.surely_contains(text.rfind("Text")));
}

TEST_CASE("a fence in a list item is closed by what stands outside of it") {
  const std::string text = "- Item\n\n  ```\n  code\nText\n";
  FencedLines lines = lines_of(text);
  CHECK(lines.surely_contains(text.find("code")));
  CHECK_FALSE(lines.surely_contains(text.find("Text")));
}

TEST_CASE("a fence that is never closed is open to the end") {
  const std::string open = "```\ncode\n";
  CHECK_FALSE(lines_of(open).surely_closed_behind(open.find("code")));
  const std::string closed = "```\ncode\n```\nText\n";
  CHECK(lines_of(closed).surely_closed_behind(closed.find("Text")));
}

TEST_CASE("behind what may hide a fence from other programs nothing is sure") {
  for (const std::string opener : {"{{< x", "{% x", "%%", "$$", "{/*"}) {
    const std::string text = opener + "\n```\ncode\n```\n";
    CAPTURE(text);
    FencedLines lines = lines_of(text);
    CHECK_FALSE(lines.surely_contains(text.find("code")));
    CHECK_FALSE(lines.surely_closed_behind(text.size() - 1));
  }
  const std::string in_code = "```\n{{ x }}\n```\nText\n";
  FencedLines lines = lines_of(in_code);
  CHECK(lines.surely_contains(in_code.find("x")));
  CHECK(lines.surely_closed_behind(in_code.find("Text")));
}

TEST_CASE("behind a lone CR, which ends a line of Markdown, nothing is sure") {
  const std::string opened = "Text\r```\ncode\n";
  CHECK_FALSE(lines_of(opened).surely_closed_behind(opened.find("code")));
  const std::string closed = "```\ncode\r```\nText\n```\n";
  CHECK_FALSE(lines_of(closed).surely_contains(closed.find("Text")));
  const std::string pairs = "```\r\ncode\r\n```\r\n";
  CHECK(lines_of(pairs).surely_contains(pairs.find("code")));
}

TEST_CASE("of MDX nothing is sure") {
  const std::string text = "```\ncode\n```\n";
  CHECK_FALSE(lines_of(text, Flavor::mdx).surely_contains(text.find("code")));
}

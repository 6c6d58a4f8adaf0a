#include "markdown/sure_lines.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace matterlint;
using namespace matterlint::markdown;

namespace {

SureLines lines_of(std::string_view text, Flavor flavor = Flavor::commonmark) {
  return SureLines(text, span_of(0, text.size()), flavor);
}

}  // namespace

TEST_CASE("lines between fences are code, the fences and what is around them are not") {
  const std::string text = "Text\n\n```cpp\ncode\n```\n\nText\n";
  SureLines lines = lines_of(text);
  CHECK_FALSE(lines.surely_contains_code(0));
  CHECK_FALSE(lines.surely_contains_code(text.find("cpp")));
  CHECK(lines.surely_contains_code(text.find("code")));
  CHECK_FALSE(lines.surely_contains_code(text.rfind("```")));
  CHECK_FALSE(lines.surely_contains_code(text.rfind("Text")));
}

TEST_CASE("a fence in a list item is closed by what stands outside of it") {
  const std::string text = "- Item\n\n  ```\n  code\nText\n";
  SureLines lines = lines_of(text);
  CHECK(lines.surely_contains_code(text.find("code")));
  CHECK_FALSE(lines.surely_contains_code(text.find("Text")));
}

TEST_CASE("a fence that is never closed is open to the end") {
  const std::string open = "```\ncode\n";
  CHECK_FALSE(lines_of(open).surely_closed_behind(open.find("code")));
  const std::string closed = "```\ncode\n```\nText\n";
  CHECK(lines_of(closed).surely_closed_behind(closed.find("Text")));
}

TEST_CASE("lines of code may be passed over, but for those that may end it") {
  const std::string code = "code\n\n# code\n  - code\n";
  const std::string text = "```\n" + code + "~~~\n ``\n" + code + "`````\nText\n\n~~~\n```\nlast\n  ~~~ \nText";
  SureLines lines = lines_of(text);
  CHECK(lines.surely_contains_code(text.find("``\n", 4)));
  CHECK(lines.surely_contains_code(text.rfind("# code")));
  CHECK_FALSE(lines.surely_contains_code(text.find("Text")));
  CHECK(lines.surely_contains_code(text.find("last")));
  CHECK(lines.surely_closed_behind(text.size() - 1));

  CHECK(lines_of(text).surely_closed_behind(text.find("Text")));
  CHECK_FALSE(lines_of(text).surely_closed_behind(text.find("last")));
  const std::string with_return = "```\n" + code + "a\r```\nb\n";
  CHECK_FALSE(lines_of(with_return).surely_closed_behind(with_return.find('b')));
}

TEST_CASE("fences at the margin that are closed one by one pair up") {
  CHECK(lines_of("Text\n").fences_surely_pair());
  CHECK(lines_of("Text `a` <b>\n\n```cpp\n<code>\n```\n\n````\n~~\n`````\nText").fences_surely_pair());
  CHECK(lines_of("- Item\n```\ncode\n```").fences_surely_pair());
  CHECK(lines_of("<div>\nText\n</div>\n\n```\ncode\n```\n\n<pre>\n").fences_surely_pair());
  CHECK(lines_of("<b>\n\n<div>\n\n```\ncode\n```\n").fences_surely_pair());
}

TEST_CASE("fences that may pair otherwise do not surely") {
  for (const char* const text :
       {"```\ncode\n", "```\n```\n```\n", "````\ncode\n```\n", "```\ncode ```\n```\n", "```\n```x\n```\n",
        "- ```\n  code\n", "  ```\n  code\n  ```\n", "a ```b```\n", "```b```\n", "```\n~~~\n```\n",
        "```\r\na\r\n```\r\n", "<div>\n```\n\n```\n", "<div>\n\n<div>\n```\n\n```\n", "<pre>\n\n```\n</pre>\n```\n",
        "Text\n  <!--\n```\n-->\n```\n", "$$\n```\n$$\n```\n", "<% a\n```\n%>\n```\n"}) {
    INFO(text);
    CHECK_FALSE(lines_of(text).fences_surely_pair());
  }
  CHECK_FALSE(lines_of("%%\n```\n%%\n```\n", Flavor::obsidian).fences_surely_pair());
  CHECK_FALSE(lines_of("{{ a\n```\n}}\n```\n", Flavor::hugo).fences_surely_pair());
  CHECK_FALSE(lines_of("```\n```\n", Flavor::mdx).fences_surely_pair());
}

TEST_CASE("whether blanks keep an empty list item open is disputed") {
  const std::string text = "-\n  \n  ```\n```\ncode\n";
  CHECK_FALSE(lines_of(text).surely_contains_code(text.find("code")));
  const std::string without_blanks = "-\n\n```\ncode\n```\n";
  CHECK(lines_of(without_blanks).surely_contains_code(without_blanks.find("code")));
}

TEST_CASE("code may end with what holds it") {
  for (const char* const text : {"> ```\n> a\n\nb\n", "- ```\n  a\n```\nb\n```\n"}) {
    SureLines lines = lines_of(text);
    CHECK(lines.surely_closed_behind(std::string_view(text).size() - 1));
    CHECK(lines.has_cut_code());
  }
  SureLines closed = lines_of("> ```\n> a\n> ```\n\n```\nb\n```\n");
  CHECK(closed.surely_closed_behind(26));
  CHECK_FALSE(closed.has_cut_code());
}

TEST_CASE("what is code right behind a footnote's marker is disputed") {
  const std::string text = "[^1]: ```\n    code\n    ```\n";
  CHECK_FALSE(lines_of(text, Flavor::gfm).surely_contains_code(text.find("code")));
}

TEST_CASE("what is around a line is told with it") {
  const std::string text = "a\nb\n\n    c\n\n    d\n\n# e\n";
  const auto around = [&text](char c) {
    SureLines lines = lines_of(text);
    const auto found = lines.surroundings(text.find(c));
    REQUIRE(found);
    return *found;
  };
  CHECK(around('a').kind == LineKind::paragraph);
  CHECK(around('a').below == LineKind::continuation);
  CHECK(around('b').below == LineKind::blank);
  CHECK_FALSE(around('c').is_below_code);
  CHECK(around('d').is_below_code);
  CHECK(around('e').below == LineKind::blank);

  const std::string unsure = "a\n$$\n";
  CHECK_FALSE(lines_of(unsure).surroundings(0));
}

TEST_CASE("several lines may be asked for, each of them once") {
  const std::string text = "a\n\nb\n# c\n";
  SureLines lines = lines_of(text);
  for (const std::size_t offset : {std::size_t{0}, text.find('b'), text.find('#')}) {
    CHECK_FALSE(lines.surely_contains_code(offset));
    REQUIRE(lines.surroundings(offset));
  }
}

TEST_CASE("behind what may hide a fence from other programs nothing is sure") {
  const std::vector<std::pair<std::string, Flavor>> openers = {{"{{< x", Flavor::hugo},
                                                               {"{% x", Flavor::jekyll},
                                                               {"%%", Flavor::obsidian},
                                                               {"$$", Flavor::gfm},
                                                               {"<% x", Flavor::commonmark}};
  for (const auto& [opener, flavor] : openers) {
    const std::string text = opener + "\n```\ncode\n```\n";
    CAPTURE(text);
    SureLines lines = lines_of(text, flavor);
    CHECK_FALSE(lines.surely_contains_code(text.find("code")));
    CHECK_FALSE(lines.surely_closed_behind(text.size() - 1));
  }
  const std::string in_code = "```\n{{ x }}\n```\nText\n";
  SureLines lines = lines_of(in_code, Flavor::hugo);
  CHECK(lines.surely_contains_code(in_code.find("x")));
  CHECK(lines.surely_closed_behind(in_code.find("Text")));
}

TEST_CASE("what hides nothing in a flavor leaves all sure") {
  for (const std::string opener : {"{{ x", "{% x", "%%", "$x"}) {
    const std::string text = opener + "\n```\ncode\n```\n";
    CAPTURE(text);
    CHECK(lines_of(text).surely_contains_code(text.find("code")));
  }
}

TEST_CASE("lines are told one after the other, with what stands behind their marks") {
  const std::string text = "# A\n> b\n\n    c\n$$\nd\n";
  SureLines lines = lines_of(text);
  const std::vector<std::pair<LineKind, std::string>> expected = {
      {LineKind::heading, "# A"}, {LineKind::paragraph, "b"}, {LineKind::blank, ""}, {LineKind::indented_code, "c"}};
  for (const auto& [kind, content] : expected) {
    const auto line = lines.next();
    REQUIRE(line);
    CHECK(line->kind == kind);
    CHECK(slice(text, line->content) == content);
  }
  CHECK_FALSE(lines.next());
  CHECK_FALSE(lines.is_sure());
}

TEST_CASE("behind a lone CR, which ends a line of Markdown, nothing is sure") {
  const std::string opened = "Text\r```\ncode\n";
  CHECK_FALSE(lines_of(opened).surely_closed_behind(opened.find("code")));
  const std::string closed = "```\ncode\r```\nText\n```\n";
  CHECK_FALSE(lines_of(closed).surely_contains_code(closed.find("Text")));
  const std::string pairs = "```\r\ncode\r\n```\r\n";
  CHECK(lines_of(pairs).surely_contains_code(pairs.find("code")));
}

TEST_CASE("of MDX nothing is sure") {
  const std::string text = "```\ncode\n```\n";
  CHECK_FALSE(lines_of(text, Flavor::mdx).surely_contains_code(text.find("code")));
}

#include "markdown/line_ends.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "markdown/lines.h"

using namespace matterlint;
using namespace matterlint::markdown;

namespace {

/// A letter a line: `c` it may be code or HTML, `b` blanks at its end may mean something, `.` neither.
std::string ends_of(std::string_view text, Flavor flavor = Flavor::jekyll) {
  Body body;
  body.read(text, span_of(0, text.size()), flavor);
  const LineEnds ends(text, body, flavor);
  std::string letters;
  for (std::size_t at = 0; at < text.size(); at = next_line(text, at)) {
    const std::size_t last = text.substr(0, line_end(text, at)).find_last_not_of(" \t") + 1;
    const auto blanks = static_cast<std::uint32_t>(std::max(at, last));
    letters += ends.may_be_code(blanks) ? 'c' : ends.may_mean_something(text, blanks) ? 'b' : '.';
  }
  return letters;
}

}  // namespace

TEST_CASE("two blanks break a line of a paragraph that goes on, and one does not") {
  CHECK(ends_of("a  \nb  \n\nc \nd\n", Flavor::gfm) == "b....");
  CHECK(ends_of("a  \n# b  \n- c  \n- d\n", Flavor::gfm) == "....");
}

TEST_CASE("a paragraph surely goes on outside of what may be a table") {
  const auto goes_on = [](std::string_view text, std::size_t offset) {
    Body body;
    body.read(text, span_of(0, text.size()), Flavor::gfm);
    return LineEnds(text, body, Flavor::gfm).surely_goes_on(text, static_cast<std::uint32_t>(offset));
  };
  CHECK(goes_on("a\nb\nc\n", 0));
  CHECK(goes_on("> q\n| a |\nb\nc\n", 10));
  CHECK_FALSE(goes_on("> q\n| a |\n| - |\nb\nc\n", 16));
  CHECK_FALSE(goes_on("a\n\nb\n", 0));
}

TEST_CASE("kramdown goes on with a paragraph where others do not") {
  CHECK(ends_of("a  \n<div>\n", Flavor::gfm) == ".c");
  CHECK(ends_of("a  \n<div>\n") == "bc");
  CHECK(ends_of("a  \n  # b\n") == "b.");
  CHECK(ends_of("a  \n# b\n") == "..");
  CHECK(ends_of("a  \n10) b\n") == "b.");
  CHECK(ends_of("a  \n-\n") == "b.");
  CHECK(ends_of("a  \n***  \nb\n") == "bb.");
  CHECK(ends_of("- > a  \n> b\n") == "b.");
}

TEST_CASE("kramdown takes rows for text where other text stands right below") {
  CHECK(ends_of("| a |  \n| - |  \n| b |  \nc\n") == "bbb.");
  CHECK(ends_of("| a |  \n| - |  \n| b |  \n\nc\n") == ".....");
}

TEST_CASE("kramdown takes what stands right below code for more of it") {
  CHECK(ends_of("    a\n- b\n\nc  \n", Flavor::gfm) == "c...");
  CHECK(ends_of("    a\n- b\n\nc  \n") == "cc..");
  CHECK(ends_of("    a\n- b\n\n    c\n") == "cccc");
  CHECK(ends_of("    a\n```\nb\n```\nc\n\nd\n") == "ccccc..");
}

TEST_CASE("kramdown takes for code what others take for parts of paragraphs and items") {
  CHECK(ends_of("1) a\n\n    b\n", Flavor::gfm) == "...");
  CHECK(ends_of("1) a\n\n    b\n") == "..c");
  CHECK(ends_of("[a]: b\n    c\n") == "bc");
  CHECK(ends_of("> a\n- b\n\n    c\n") == "...c");
  CHECK(ends_of("</div>\n    a\n \n    b\n") == "cccc");
}

TEST_CASE("an item right below a list of the other kind is code to kramdown") {
  CHECK(ends_of("- a\n\n  b\n1. c\n") == "...c");
  CHECK(ends_of("1. a\n - b\n") == ".c");
  CHECK(ends_of("> 1. a\n> - b\n") == ".c");
  CHECK(ends_of("1. a\n   - b\n2. c\n") == "...");
  CHECK(ends_of("1. a\n\nb\n- c\n") == "....");
}

TEST_CASE("below an empty item and a blank line, what is indented may be code") {
  CHECK(ends_of("- 1.\n\n    a\n    b\n\nc\n", Flavor::gfm) == "..cc..");
  CHECK(ends_of("- 1. a\n\n    b\n", Flavor::gfm) == "...");
}

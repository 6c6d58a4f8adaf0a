#include "markdown/block_scan.h"

#include <doctest/doctest.h>

#include <string>

#include "markdown/lines.h"

using namespace matterlint;
using namespace matterlint::markdown;

namespace {

/// A letter a line: `.` blank, `o` open blank, `P` paragraph, `p` further line, `d` definition, `F` fenced code,
/// `I` indented code, `H` HTML, `#` heading, `=` underline of one, `-` other.
std::string kinds_of(std::string_view text, Flavor flavor = Flavor::gfm, Dialect dialect = Dialect::commonmark) {
  constexpr std::string_view letters = ".oPpdFIH#=-";
  BlockScan scan(flavor, dialect);
  std::string kinds;
  for (std::size_t at = 0; at < text.size(); at = next_line(text, at))
    kinds += letters[static_cast<std::size_t>(scan.next(text.substr(at, line_end(text, at) - at)))];
  return kinds;
}

}  // namespace

TEST_CASE("a paragraph goes on until something interrupts it") {
  CHECK(kinds_of("a\nb\n\nc\n") == "Pp.P");
  CHECK(kinds_of("a\n    b\n- c\n1. d\n2. e\n") == "PpPPP");
  CHECK(kinds_of("a\n2. b\n-\n1.\n") == "Pp=-");
  CHECK(kinds_of("a\n===\nb\n***\n# c\n#d\n") == "P=P-#P");
  CHECK(kinds_of("a\n<div>\nb\n\nc\n<b>\n") == "PHH.Pp");
  CHECK(kinds_of("<b c_d:e.f=g>\n") == "H");
  CHECK(kinds_of("<b }>\n\n<b 1=c>\n") == "P.P");
}

TEST_CASE("lazy lines go on with a paragraph in a container, and with nothing else") {
  CHECK(kinds_of("> a\nb\n    c\n") == "Ppp");
  CHECK(kinds_of("> a\n2. b\n") == "PP");
  CHECK(kinds_of("> ```\na\n") == "FP");
  CHECK(kinds_of("> ~~~\n    a\n") == "FI");
  CHECK(kinds_of("> # a\nb\n") == "#P");
  CHECK(kinds_of("- a\n<b>\n<div>\n") == "PHH");
}

TEST_CASE("indented code stands behind the content of its container") {
  CHECK(kinds_of("- a\n\n    b\n\n      c\n") == "P.P.I");
  CHECK(kinds_of("-\n\n    a\n") == "-.I");
  CHECK(kinds_of("        - a\n") == "I");
  CHECK(kinds_of("[^1]:      a\n") == "P");
  CHECK(kinds_of("- [ ]\t\ta\n- [ ] ```\n  a\n") == "PPp");
  CHECK(kinds_of("-\t\ta\n\n\tb\n") == "I.P");
  CHECK(kinds_of(">\t\ta\n") == "I");
  CHECK(kinds_of("    a\n", Flavor::mdx) == "P");
}

TEST_CASE("fences close with as many marks, or with their container") {
  CHECK(kinds_of("````\n```\n    ````\n`````\na\n") == "FFFFP");
  CHECK(kinds_of("- ```\n  a\n\nb\n") == "FFFP");
  CHECK(kinds_of("> ```\n> a\n\n```\n") == "FF.F");
}

TEST_CASE("in MDX, which has no indented code, blocks begin anywhere") {
  CHECK(kinds_of("a\n    ```\n    b\n    ```\nc\n", Flavor::mdx) == "PFFFP");
  CHECK(kinds_of("a\n    # b\n    > c\n", Flavor::mdx) == "P#P");
}

TEST_CASE("lines that begin with a letter are what the lines around them make of them") {
  CHECK(kinds_of("a\nb\n\nc\n") == "Pp.P");
  CHECK(kinds_of("```\na\n```\nb\n") == "FFFP");
  CHECK(kinds_of("<pre>\na\n\nb\n</pre>\nc\n") == "HHHHHP");
  CHECK(kinds_of("    a\nb\nc\n") == "IPp");
  CHECK(kinds_of("# a\nb\n***\nc\n") == "#P-P");
  CHECK(kinds_of("a | b\n--|--\nc\n\nd\n") == "P--.P");
  CHECK(kinds_of("[a]: b\nc\n===\n") == "Pp=");
  CHECK(kinds_of("a\n--\nb\n") == "P=P");
  CHECK(kinds_of("\xC3\xA9\n\xC3\xA9\n") == "Pp");
}

TEST_CASE("HTML ends where its kind ends") {
  CHECK(kinds_of("<!-- a\n\n```\n--> b\nc\n") == "HHHHP");
  CHECK(kinds_of("<script>\n\n</script>\na\n") == "HHHP");
  CHECK(kinds_of("<x-y a=\"b\" c>\na\n\nb\n") == "HH.P");
  CHECK(kinds_of("<x y=\"a\n") == "P");
  CHECK(kinds_of("</a >\n<a/>\n") == "HH");
}

TEST_CASE("rows of a table are no paragraph") {
  CHECK(kinds_of("a | b\n- | -\n") == "PP");
  CHECK(kinds_of("| a |\n|---|\n| b |\n\nc\n") == "P--.P");
  CHECK(kinds_of("| a |\n|---|---|\n| b |\n") == "Ppp");
  CHECK(kinds_of("| a |\n|---|\n", Flavor::commonmark) == "Pp");
}

TEST_CASE("a definition may have a title over several lines") {
  CHECK(kinds_of("[a]: u \"b\nc\"\nd\n") == "dpp");
  CHECK(kinds_of("[a]: u 'b'\n[c]: v\n") == "PP");
  CHECK(kinds_of("[[a]]: \"b\n") == "P");
}

TEST_CASE("what looks like a definition below text is text") {
  CHECK(kinds_of("[a]: u\nb\n[c]: v\n") == "Ppp");
  CHECK(kinds_of("[a]: u w\n[c]: v\n") == "Pp");
  CHECK(kinds_of("[a]:\nu\n[c]: v\n") == "PpP");
  CHECK(kinds_of("[a]:\n[c]: v\n") == "Pp");
  CHECK(kinds_of("[a]: <u w> (t)\n[c]: v\n") == "PP");
  CHECK(kinds_of("[a]: u\nb\n---\n") == "Pp=");
}

TEST_CASE("blanks say what goes on behind an empty item and in a footnote") {
  CHECK(kinds_of("-\n   \n") == "-o");
  CHECK(kinds_of("- [ ]\n  \n      a\n") == "-oI");
  CHECK(kinds_of("[^a]: b\n \n    c\n") == "PoI");
  CHECK(kinds_of("[^a]: b\n\n    c\n") == "P.P");
}

TEST_CASE("kramdown has items, definitions and quotes of its own") {
  const auto kinds_in_kramdown = [](std::string_view text) {
    return kinds_of(text, Flavor::jekyll, Dialect::kramdown);
  };
  CHECK(kinds_in_kramdown("1) a\n\n    b\n") == "P.I");
  CHECK(kinds_in_kramdown("1. a\n\n    b\n") == "P.P");
  CHECK(kinds_in_kramdown("-\n\n    a\n") == "P.I");
  CHECK(kinds_in_kramdown("[a]: b\n    c\n") == "dI");
  CHECK(kinds_in_kramdown("> a\n- b\n\n    c\n") == "PP.I");
}

#include "text/git_attributes.h"

#include <doctest/doctest.h>

#include <string>

using namespace matterlint;

namespace {

std::string shown(const std::optional<GitAttributes::Attribute>& attribute) {
  return attribute ? attribute->value + ":" + std::to_string(attribute->line) : "-";
}

/// "text:line eol:line"
std::string said(std::string_view lines, std::string_view path) {
  const GitAttributes::Attributes attributes = GitAttributes(lines).of(path);
  return shown(attributes.text) + " " + shown(attributes.eol);
}

}  // namespace

TEST_CASE("of several lines the last one that speaks of an attribute decides") {
  constexpr std::string_view lines =
      "# notes\n"
      "* text=auto\n"
      "*.md text eol=lf\n"
      "/docs/*.md eol=crlf\r\n"
      "*.pdf.md binary\n"
      "\"a b.md\" -text\n";
  CHECK(said(lines, "a.txt") == "auto:2 -");
  CHECK(said(lines, "x/a.md") == "set:3 lf:3");
  CHECK(said(lines, "docs/a.md") == "set:3 crlf:4");
  CHECK(said(lines, "x/docs/a.md") == "set:3 lf:3");
  CHECK(said(lines, "a.pdf.md") == "unset:5 lf:3");
  CHECK(said(lines, "a b.md") == "unset:6 lf:3");
}

TEST_CASE("attributes have four states, and an old name") {
  CHECK(said("*.md -text", "a.md") == "unset:1 -");
  CHECK(said("*.md text !text", "a.md") == "unspecified:1 -");
  CHECK(said("*.md -crlf", "a.md") == "unset:1 -");
  CHECK(said("*.md crlf=input", "a.md") == "- lf:1");
}

TEST_CASE("a pattern of a folder is not about what is in it, and none is negated") {
  CHECK(said("docs eol=lf", "docs/a.md") == "- -");
  CHECK(said("docs/** eol=lf", "docs/x/a.md") == "- lf:1");
  CHECK(said("!a.md eol=lf", "a.md") == "- -");
  CHECK(said("[attr]note text eol=lf\n*.md note", "a.md") == "- -");
}

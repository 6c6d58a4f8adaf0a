#include "yaml/quote.h"

#include <doctest/doctest.h>

#include <string>

#include "yaml/reader.h"

using namespace matterlint;
using namespace matterlint::yaml;

namespace {

ReaderSet only(Reader reader) {
  ReaderSet set;
  set.add(reader);
  return set;
}

/// `key: SCALAR` with the scalar's value replaced.
std::string replaced(const std::string& text, std::string_view value) {
  Tree tree;
  read_yaml(text, span_of(0, text.size()), tree);
  REQUIRE(tree.root() != nullptr);
  const Node& old = tree.root()->entries()[0].value;
  const Node& scalar = old.is_sequence() ? old.items()[0] : old;
  return apply_edits(text, {replace_scalar(scalar, text, value, only(Reader::obsidian))});
}

}  // namespace

TEST_CASE("a scalar stays plain only where it reads back as the same text") {
  struct Case {
    std::string_view value;
    bool in_block, in_flow;
  };
  for (const Case& test :
       {Case{"plain text", true, true},   Case{"a, b", true, false},  Case{"a: b", false, false},
        Case{"a #b", false, false},       Case{"a#b", true, true},    Case{"https://x.org", true, true},
        Case{"", false, false},           Case{" x", false, false},   Case{"x ", false, false},
        Case{"- x", false, false},        Case{"-x", true, true},     Case{"@x", false, false},
        Case{"null", false, false},       Case{"1.10", false, false}, Case{"x:", false, false},
        Case{"two\nlines", false, false}, Case{"---", false, false},  Case{"a]", true, false},
        Case{"#x", false, false},         Case{"?", false, false},    Case{"\"", false, false}}) {
    CAPTURE(test.value);
    CHECK(is_plain_text(test.value, only(Reader::obsidian), Context::block) == test.in_block);
    CHECK(is_plain_text(test.value, only(Reader::obsidian), Context::flow) == test.in_flow);
  }
}

TEST_CASE("readers of YAML 1.1 take more plain scalars for something else") {
  for (const std::string_view value : {"19:54", "2025-03-17", "yes", "NO", "1_000", "2025-03-17T19:54:00"}) {
    CAPTURE(value);
    CHECK(is_plain_text(value, only(Reader::obsidian)));
    CHECK_FALSE(is_plain_text(value, only(Reader::pyyaml)));
  }
  CHECK(is_plain_text("19:54", only(Reader::js_yaml)));
  CHECK(is_plain_text("yes", only(Reader::gray_matter)));
  CHECK_FALSE(is_plain_text("2025-03-17", only(Reader::gray_matter)));
}

TEST_CASE("double quotes can say everything, single quotes what is on one line") {
  CHECK(double_quoted("a \"b\" \\c") == R"("a \"b\" \\c")");
  CHECK(double_quoted("a\n\tb\x01") == R"("a\n\tb\x01")");
  CHECK(double_quoted("\xC2\x85\xE2\x80\xA8") == R"("\N\L")");
  CHECK(single_quoted("it's") == "'it''s'");
  CHECK(single_quoted("a\nb") == std::nullopt);
}

TEST_CASE("a new value is written like the old one where that can say it") {
  CHECK(replaced("a: old # why\n", "new") == "a: new # why\n");
  CHECK(replaced("a: old\n", "new: thing") == "a: \"new: thing\"\n");
  CHECK(replaced("a: 'old'\n", "it's") == "a: 'it''s'\n");
  CHECK(replaced("a: 'old'\n", "x\ny") == "a: \"x\\ny\"\n");
  CHECK(replaced("a: \"old\"\n", "say \"x\"") == "a: \"say \\\"x\\\"\"\n");
  CHECK(replaced("a: [old, b]\n", "x, y") == "a: [\"x, y\", b]\n");
  CHECK(replaced("a: [\n  old # c, d\n]\n", "x, y") == "a: [\n  \"x, y\" # c, d\n]\n");
  CHECK(replaced("a: old\nb: 1\n", "x, y") == "a: x, y\nb: 1\n");
  CHECK(replaced("a:\nb: 1\n", "x") == "a: x\nb: 1\n");
  CHECK(replaced("a: !!str old\n", "true") == "a: !!str \"true\"\n");
}

TEST_CASE("an entry is removed with its lines, and never with a comment or half of a line") {
  const std::string_view text = "a: 1\nb:\n  - x\nc: 3 # why\n- d: 4\n";
  CHECK(remove_lines(text, {0, 4}) == TextEdit{{0, 5}, ""});
  CHECK(remove_lines(text, {5, 13}) == TextEdit{{5, 14}, ""});
  CHECK(remove_lines(text, {14, 18}) == std::nullopt);
  CHECK(remove_lines(text, {27, 31}) == std::nullopt);
}

#include <doctest/doctest.h>

#include <string>

#include "yaml/reader.h"

using namespace matterlint;
using namespace matterlint::yaml;

namespace {

struct Block {
  explicit Block(std::string_view yaml) : text(yaml) { read_yaml(text, span_of(0, text.size()), tree); }
  Block(const Block&) = delete;
  Block& operator=(const Block&) = delete;

  /// "begin-end what was there", an error a line.
  std::string places() const {
    std::string out;
    for (const SyntaxError& error : tree.errors())
      out += (out.empty() ? "" : "|") + std::to_string(error.span.begin) + " " + std::string(slice(text, error.span));
    return out;
  }
  std::string keys() const {
    std::string out;
    if (tree.root() == nullptr) return "nothing";
    for (const Entry& entry : tree.root()->entries()) out += std::string(entry.key.text) + " ";
    return out;
  }

  std::string text;
  Tree tree;
};

std::string places(std::string_view yaml) {
  return Block(yaml).places();
}

Fault first_fault(std::string_view yaml) {
  const Block block(yaml);
  return block.tree.errors().empty() ? Fault::other : block.tree.errors()[0].fault;
}

std::string first_value(std::string_view yaml) {
  const Block block(yaml);
  REQUIRE_FALSE(block.tree.errors().empty());
  return std::string(slice(block.text, block.tree.errors()[0].value));
}

}  // namespace

TEST_CASE("a byte order mark on a line of a block is a character like any other") {
  const std::string mark = "\xEF\xBB\xBF";
  const Block broken("a: 1\n" + mark + "b: 2\nc: [\n");
  CHECK(broken.places() == "16 [");
  CHECK(broken.keys() == "a " + mark + "b ");
  CHECK(Block(mark + "a: 1\n").keys() == mark + "a ");
  CHECK(Block(mark + ": 1\n").keys() == mark + " ");
}

TEST_CASE("what can be read of a broken block is still there") {
  const Block block("a: 1\nb: c: d # why\n# note\ne:\n  - \"x\\ty\"\n  - {f: g}\nh: @i\nj: k\n");
  CHECK(block.places() == "9 :|54 @");
  CHECK(block.keys() == "a e j ");
  const Node& list = block.tree.root()->find("e")->value;
  CHECK(list.items()[0].text == "x\ty");
  CHECK(list.items()[1].find("f")->value.text == "g");
  CHECK(slice(block.text, list.span) == "- \"x\\ty\"\n  - {f: g}");
  REQUIRE(block.tree.comments().size() == 2);
  CHECK(slice(block.text, block.tree.comments()[0]) == "# why");
  CHECK(slice(block.text, block.tree.comments()[1]) == "# note");
}

TEST_CASE("a broken list keeps its items") {
  const Block block("- a\n- b: c: d\n- e\n");
  CHECK(block.tree.is_broken());
  REQUIRE(block.tree.root() != nullptr);
  REQUIRE(block.tree.root()->items().size() == 2);
  CHECK(block.tree.root()->items()[1].text == "e");
}

TEST_CASE("nothing is kept of a block of which nothing can be read") {
  CHECK(Block("a: b: c\n").keys() == "nothing");
  CHECK(Block(std::string(200, '[')).keys() == "nothing");
}

TEST_CASE("control characters hide nothing else, and are told once a line") {
  const Block block("a: \x01x\x02\nb: c: d\ne: f\x7F\n");
  CHECK(block.places() == "3 \x01|11 :|19 \x7F");
  CHECK(block.keys() == "a e ");
  CHECK(block.tree.root()->entries()[0].value.text == "\x01x\x02");
}

TEST_CASE("behind a carriage return alone nothing is told up to the line's end") {
  CHECK(places("a: b\rc: d\r\ne: f: g\r\n") == "4 \r|15 :");
}

TEST_CASE("a mistake is told at the character that is wrong, and once") {
  struct Case {
    std::string_view yaml;
    std::string_view places;
  };
  for (const Case& test : {
           Case{"a:\n  - b: c: d\n    e: f\n", "11 :"},
           {"a:\n  - - b: @c\n      d: e\n    - f\n", "12 @"},
           {"a: b\n c:\n  - d\n", "6 c"},
           {"a: b c\n  d e: f\n", "12 :"},
           {"a: b: c:\n  d: e\n", "4 :"},
           {"a:\n-18F\n-b\n", "3 -|8 -"},
           {"a:\n  - b\n  -c\n", "11 -"},
           {"a:\n  b: @c\n  d: \"e\" f\n  g: [h, , i]\n", "8 @|20 f|31 ,"},
           {"a: |++\n  b\nc: d\n", "3 |++"},
           {"a: |0\n  b\n", "3 |0"},
           {"a: [b, #c]\nd: e\n", "7 #c"},
           {"a: [b, #c\n  d, @e]\n", "15 @"},
           {"a: *b\n", "3 *"},
           {"a: &x 1\nb: *x\nc: @d\n", "17 @"},
           {"<<<<<<< a\nb: c: d\n", "0 <<<<<<< a"},
       }) {
    CAPTURE(test.yaml);
    CHECK(places(test.yaml) == test.places);
  }
}

TEST_CASE("an error knows its kind, and what was meant as one value") {
  CHECK(first_fault("a: b: c\n") == Fault::unquoted_colon);
  CHECK(first_fault("a: [[b]] c\n") == Fault::unquoted_wikilink);
  CHECK(first_fault("a: {{b}} c\n") == Fault::placeholder);
  CHECK(first_fault("a: \"\\U\"\n") == Fault::invalid_escape);
  CHECK(first_fault("a: [#b]\n") == Fault::unquoted_tag);
  CHECK(first_fault("a: \"b\" c\n") == Fault::text_after_quote);
  CHECK(first_fault("a: \"b \"c\" d\"\n") == Fault::inner_quotes);
  CHECK(first_value("a: b: c # d\n") == "b: c");
  CHECK(first_value("a: b: c\n  d\n") == "b: c\n  d");
  CHECK(first_value("a: [b, #c] d\n") == "[b, #c] d");
  CHECK(first_value("a: \"b\" c\n") == "\"b\" c");
}

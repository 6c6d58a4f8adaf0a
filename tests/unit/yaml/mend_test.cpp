#include "yaml/mend.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <string_view>

#include "yaml/reader.h"

using namespace matterlint;
using namespace matterlint::yaml;

namespace {

bool is_tags(std::string_view property) {
  return property == "tags";
}

/// The block with the repairs that are known, and whether all together are safe.
std::string mended(const std::string& text, Style quotes = Style::double_quoted, bool tags_have_no_hash = true) {
  Tree tree;
  const Span all = span_of(0, text.size());
  read_yaml(text, all, tree);
  const Mender mender(text, all, tree, {is_tags, tags_have_no_hash}, {.quotes = quotes});
  std::vector<TextEdit> edits;
  for (const SyntaxError& error : tree.errors())
    if (std::optional<Repair> repair = mender.repair_of(error))
      edits.insert(edits.end(), repair->edits.begin(), repair->edits.end());
  return (mender.is_mendable() ? "" : "unsafe: ") + apply_edits(text, edits);
}

}  // namespace

TEST_CASE("text with a colon is put in quotes") {
  CHECK(mended("a: b: c\n") == "a: \"b: c\"\n");
  CHECK(mended("a: b: c\n", Style::single_quoted) == "a: 'b: c'\n");
  CHECK(mended("a: b: \"c\"\nd: e: f\n") == "a: \"b: \\\"c\\\"\"\nd: \"e: f\"\n");
}

TEST_CASE("several properties on one line may be meant as such") {
  CHECK(mended("a: b description: c\n") == "unsafe: a: \"b description: c\"\n");
  CHECK(mended("a: b some-key: c\n") == "unsafe: a: \"b some-key: c\"\n");
  CHECK(mended("a: b draft: true\n") == "unsafe: a: b\ndraft: true\n");
  CHECK(mended("image: image: c\n") == "unsafe: image: c\n");
}

TEST_CASE("a key that lost the line break before it is no part of a value") {
  CHECK(mended("a: ERCstatus: b\n") == "unsafe: a: \"ERCstatus: b\"\n");
  CHECK(mended("a: 11/04/2016f1_keywords: b\n") == "unsafe: a: \"11/04/2016f1_keywords: b\"\n");
  CHECK(mended("a: 19author: b\n") == "unsafe: a: \"19author: b\"\n");
  CHECK(mended("a: Guidedescription: b\n") == "unsafe: a: \"Guidedescription: b\"\n");
  CHECK(mended("a: []weight: b\n").starts_with("unsafe: "));
  CHECK(mended("a: (@b)some-key: c\n") == "unsafe: a: \"(@b)some-key: c\"\n");
  CHECK(mended("a: Walkdate: 2025-03-17\n").starts_with("unsafe: "));
  CHECK(mended("a: Subtitle: b\n") == "a: \"Subtitle: b\"\n");
  CHECK(mended("a: ERC-20: b\n") == "a: \"ERC-20: b\"\n");
  CHECK(mended("a: Spider-Man: b\n") == "a: \"Spider-Man: b\"\n");
  CHECK(mended("a: Python 3.12: b\n") == "a: \"Python 3.12: b\"\n");
}

TEST_CASE("a value has no safe repair where its key is not certain") {
  CHECK(mended("title \"A: B: C\"\n").starts_with("unsafe: "));
  CHECK(mended("title:\" \"A: B: C\"\n").starts_with("unsafe: "));
  CHECK(mended("title:A: B: C\n").starts_with("unsafe: "));
  CHECK(mended("a: &b c: d\n").starts_with("unsafe: "));
  CHECK(mended("a: &\"b c: d\"\n").starts_with("unsafe: "));
  CHECK(mended("og:image: b: c\n") == "og:image: \"b: c\"\n");
  CHECK(mended("- a: b: c\n") == "unsafe: - a: \"b: c\"\n");
  CHECK(mended("- a: b: c\n- a: d\n") == "- a: \"b: c\"\n- a: d\n");
  CHECK(mended("- a: b: c\n- d\n") == "- \"a: b: c\"\n- d\n");
  CHECK(mended("- - a: @b\n  - @c\n") == "- - a: \"@b\"\n  - \"@c\"\n");
  CHECK(mended("\"a\": b: c\n") == "\"a\": \"b: c\"\n");
}

TEST_CASE("a blank is not inserted where it would hide the value") {
  CHECK(mended("a: b\nc:#d\n") == "unsafe: a: b\nc: \"#d\"\n");
  CHECK(mended("a: b\nc:!d\n") == "unsafe: a: b\nc: !d\n");
  CHECK(mended("a:\n- b\n-#d\n") == "unsafe: a:\n- b\n- #d\n");
  CHECK(mended("a: b\nc::d\n") == "unsafe: a: b\nc: :d\n");
  CHECK(mended("a: b\nc:{{d}}\n") == "unsafe: a: b\nc: {{d}}\n");
  CHECK(mended("a: b\nc:d\n") == "a: b\nc: d\n");
}

TEST_CASE("a block of text on one line is not put in quotes with its sign") {
  CHECK(mended("a: >- b c\n") == "unsafe: a: >-\n  b c\n");
  CHECK(mended("a: >b\n  c\n") == "unsafe: a: >\n  b\n  c\n");
  CHECK(mended("a: > b c\n") == "a: \"> b c\"\n");
}

TEST_CASE("an unclosed quote may be closed in more ways than one") {
  CHECK(mended("a: \"b\nc: d\"\n") == "unsafe: a: \"b\"\nc: d\"\n");
  CHECK(mended("a: \"b\nc: \"d\"\n") == "a: \"b\"\nc: \"d\"\n");
  CHECK(mended("a: \"C:\\temp\\\"\n").starts_with("unsafe: "));
}

TEST_CASE("backslashes before single quotes are meant as escapes") {
  CHECK(mended("a: 'O\\'Reilly'\n") == "a: \"O'Reilly\"\n");
  CHECK(mended("a: 'it\\'s Bob\\'s'\n") == "a: \"it's Bob's\"\n");
  CHECK(mended("a: 'O\\'Reilly's'\n") == "unsafe: a: 'O\\''Reilly''s'\n");
}

TEST_CASE("an apostrophe before a colon ends no text") {
  CHECK(mended("a: 'It's: b'\n") == "a: \"It's: b\"\n");
  CHECK(mended("a: 'It's: b\n").starts_with("unsafe: "));
  CHECK(mended("a: 'b'title: 'c'\n") == "a: 'b'\ntitle: 'c'\n");
}

TEST_CASE("a dash without its blank before a key") {
  CHECK(mended("a:\n  - b\n  -c: d\n") == "a:\n  - b\n  - c: d\n");
}

TEST_CASE("a line that begins with its key is not made text") {
  CHECK(mended("\"a: b\n") == "unsafe: a: b\n");
  CHECK(mended("\"a\" b: c\n").starts_with("unsafe: "));
  CHECK(mended("a:\n  \"b: c\n") == "a:\n  \"b: c\"\n");
}

TEST_CASE("text behind quotes that may be no part of the value") {
  CHECK(mended("a: \"b\";\n") == "unsafe: a: \"b\"\n");
  CHECK(mended("a: \"b\".\n") == "a: \"b.\"\n");
  CHECK(mended("a: \"\" b\n").starts_with("unsafe: "));
}

TEST_CASE("what stands too much behind a list is deleted") {
  CHECK(mended("a: [b],\n") == "a: [b]\n");
  CHECK(mended("a: [b, c]]\n") == "a: [b, c]\n");
  CHECK(mended("a: [b]]\n") == "unsafe: a: [b]\n");
  CHECK(mended("a: [b](c)\n") == "a: \"[b](c)\"\n");
}

TEST_CASE("quotes that do not fit each other") {
  CHECK(mended("a: b: c\"\n") == "unsafe: a: \"b: c\\\"\"\n");
  CHECK(mended("a: ['b', 'c\"]\n").starts_with("unsafe: "));
  CHECK(mended("a: \"b\" : c\n").starts_with("unsafe: "));
}

TEST_CASE("one mistake without a repair makes the others unsafe") {
  CHECK(mended("a: b: c\nd: {e: [\n") == "unsafe: a: \"b: c\"\nd: {e: [}\n");
  CHECK(mended("a: b: c # d\n") == "unsafe: a: \"b: c\" # d\n");
  CHECK(mended("a: b: c\n  d\n") == "unsafe: a: \"b: c\n  d\"\n");
}

TEST_CASE("tags in brackets lose their hash, other text is put in quotes") {
  CHECK(mended("tags: [#a, b, #c/d]\n") == "tags: [a, b, c/d]\n");
  CHECK(mended("tags: [#a #b]\n") == "tags: [a, b]\n");
  CHECK(mended("\"tags\": [#a]\n") == "\"tags\": [a]\n");
  CHECK(mended("tags:\n  [#a]\n") == "tags:\n  [a]\n");
  CHECK(mended("tags: [#a]\n", Style::double_quoted, false) == "unsafe: tags: [a]\n");
  CHECK(mended("tags: [#000000]\n") == "unsafe: tags: [#000000]\n");
  CHECK(mended("c: [#000000, red]\n") == "c: [\"#000000\", red]\n");
  CHECK(mended("c: [#000]\n", Style::double_quoted, false) == "c: [\"#000\"]\n");
  CHECK(mended("c:\n  - [C#, #a]\n") == "c:\n  - [C#, \"#a\"]\n");
  CHECK(mended("c: [#a b]\n") == "unsafe: c: [#a b]\n");
  CHECK(mended("c: [\"x\", #a]\n") == "unsafe: c: [\"x\", #a]\n");
}

TEST_CASE("links are put in quotes, but no tags") {
  CHECK(mended("up: [[a]] b\n") == "up: \"[[a]] b\"\n");
  CHECK(mended("up:\n  - [[@a]]\n") == "up:\n  - \"[[@a]]\"\n");
  CHECK(mended("up: [[a]], [[b]]\n") == "unsafe: up: [\"[[a]]\", \"[[b]]\"]\n");
  CHECK(mended("tags:\n  - [[@a]]\n  - [[@b]]\n") == "unsafe: tags:\n  - [[@a]]\n  - [[@b]]\n");
}

TEST_CASE("each kind of mistake has its repair") {
  struct Case {
    std::string_view broken;
    std::string_view repaired;
  };
  for (const Case& test : std::initializer_list<Case>{
           {"a: @b\nc: `d`\n", "a: \"@b\"\nc: \"`d`\"\n"},
           {"a: [@b, c]\n", "a: [\"@b\", c]\n"},
           {"a: - b\n", "unsafe: a: \"- b\"\n"},
           {"a: \"b \"c\" d\"\n", "a: 'b \"c\" d'\n"},
           {"a: \"it's \"so\"\"\n", "a: \"it's \\\"so\\\"\"\n"},
           {"a: 'it's'\n", "a: \"it's\"\n"},
           {"a: \"\"b\"\n", "a: \"b\"\n"},
           {"a: \"\"b\"\"\n", "unsafe: a: \"b\"\n"},
           {"a: \"b\nc: d\n", "a: \"b\"\nc: d\n"},
           {"a: \"b'\nc: d\n", "a: \"b\"\nc: d\n"},
           {"a: 'Tis b\nc: d\n", "unsafe: a: \"'Tis b\"\nc: d\n"},
           {"a: \"b\" c\n", "a: '\"b\" c'\n"},
           {"a: \"b\".\n", "a: \"b.\"\n"},
           {"a: \"b\"c: d\n", "a: \"b\"\nc: d\n"},
           {"a: \"b\\c\\n\"\n", "a: \"b\\\\c\\\\n\"\n"},
           {"a: \"b\\*\\n\"\n", "unsafe: a: \"b*\\n\"\n"},
           {"a: \"b\\\\c\\d\"\n", "unsafe: a: \"b\\\\c\\\\d\"\n"},
           {"a: [\"b\" \"c\"]\n", "a: [\"b\", \"c\"]\n"},
           {"a: [\"\"b\", \"c\"]\n", "a: [\"b\", \"c\"]\n"},
           {"a: [\"b\", \", \"c\"]\n", "unsafe: a: [\"b\", \"c\"]\n"},
           {"a: [\"bb\", \", \"cc\"]\n", "a: [\"bb\", \"cc\"]\n"},
           {"a: [\"b, \"c\"]\n", "unsafe: a: [\"b\", \"c\"]\n"},
           {"a: [\"[\"\"b\"\", \"\"c, d\"\"]\"]\n", "a: [\"b\", \"c, d\"]\n"},
           {"a: [\"b\", 'c'\nd: e\n", "a: [\"b\", 'c']\nd: e\n"},
           {"a: \"b\", \"c\"]\n", "a: [\"b\", \"c\"]\n"},
           {"a: [b, c\nd: e\n", "a: [b, c]\nd: e\n"},
           {"a: [b](c)\n", "a: \"[b](c)\"\n"},
           {"a: 1\nb:c\n", "a: 1\nb: c\n"},
           {"a: 1\nb\n  c: d\n", "a: 1\nb:\n  c: d\n"},
           {"a: 1\nb c\n", "unsafe: a: 1\nb: c\n"},
           {"a:\n  - b\n  -c\n", "a:\n  - b\n  - c\n"},
           {"a: >-\nb c\nd\ne: f\n", "a: >-\n  b c\n  d\ne: f\n"},
           {"a:\n\t- b\n\t- c\n", "a:\n  - b\n  - c\n"},
           {"a: \"b\nc\"\nd: e: f\n", "a: \"b\n  c\"\nd: \"e: f\"\n"},
           {"a:\n  - b\n c: d\n", "a:\n  - b\nc: d\n"},
           {"a: 1\nb:\u00A0c\n", "a: 1\nb: c\n"},
       }) {
    CAPTURE(test.broken);
    CHECK(mended(std::string(test.broken)) == test.repaired);
  }
}

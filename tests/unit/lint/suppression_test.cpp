#include "lint/suppression.h"

#include <doctest/doctest.h>

#include <string>

using namespace matterlint;

namespace {

Diagnostic finding_at(std::size_t at, std::string_view rule, std::string code = "") {
  return {.rule = rule,
          .code = std::move(code),
          .severity = Severity::warning,
          .span = span_of(at, at + 1),
          .message = "",
          .fixes = {},
          .related = {}};
}

/// Whether a finding of `rule` at the first `X` of the note is left out.
bool silent(const std::string& text, std::string_view rule, std::string code = "", Flavor flavor = Flavor::gfm) {
  NoteSettings settings;
  settings.flavor = flavor;
  Note note;
  note.read({"n.md", text, true}, settings);
  std::vector<Diagnostic> found = {finding_at(text.find('X'), rule, std::move(code))};
  Suppressions(note).apply(found);
  return found.empty();
}

}  // namespace

TEST_CASE("a comment asks for silence from there on, up to enable") {
  CHECK(silent("<!-- matterlint-disable -->\nX\n", "link-empty"));
  CHECK(silent("<!-- matterlint-disable link-empty, tag-format -->\nX\n", "tag-format"));
  CHECK_FALSE(silent("<!-- matterlint-disable link-empty -->\nX\n", "tag-format"));
  CHECK_FALSE(silent("<!-- matterlint-disable -->\n<!-- matterlint-enable -->\nX\n", "link-empty"));
  CHECK_FALSE(silent("X <!-- matterlint-disable -->\n", "link-empty"));
  CHECK(silent("a <!-- b --> <!-- matterlint-disable --> X\n", "link-empty"));
  CHECK(silent("<div>\n<!-- matterlint-disable -->\n</div>\n\nX\n", "link-empty"));
}

TEST_CASE("enable ends the silence of the rules that it names, and of no others") {
  const std::string both = "<!-- matterlint-disable link-empty tag-format -->\n";
  CHECK_FALSE(silent(both + "<!-- matterlint-enable link-empty -->\nX\n", "link-empty"));
  CHECK(silent(both + "<!-- matterlint-enable link-empty -->\nX\n", "tag-format"));
  CHECK_FALSE(silent(both + "<!-- matterlint-enable -->\nX\n", "tag-format"));
  const std::string all = "<!-- matterlint-disable -->\n<!-- matterlint-enable link-empty -->\n";
  CHECK_FALSE(silent(all + "X\n", "link-empty"));
  CHECK(silent(all + "X\n", "tag-format"));
  CHECK(silent(all + "<!-- matterlint-disable -->\nX\n", "link-empty"));
}

TEST_CASE("MDX and Obsidian have comments of their own") {
  CHECK(silent("{/* matterlint-disable link-empty */}\nX\n", "link-empty", "", Flavor::mdx));
  CHECK(silent("%% matterlint-disable-next-line link-empty %%\nX\n", "link-empty", "", Flavor::obsidian));
  CHECK_FALSE(silent("%% matterlint-disable-next-line link-empty %%\n\nX\n", "link-empty", "", Flavor::obsidian));
  CHECK_FALSE(silent("Write %% matterlint-disable %%.\nX\n", "link-empty"));
}

TEST_CASE("a comment in the front matter asks for its line or the next") {
  CHECK(silent("---\na: X # matterlint-disable-line date-format\n---\n", "date-format"));
  CHECK(silent("---\n# matterlint-disable-next-line\na: X\n---\n", "date-format"));
  CHECK_FALSE(silent("---\n# matterlint-disable-next-line\nb: 1\na: X\n---\n", "date-format"));
  CHECK(silent("---\na: 'b\nc: X # matterlint-disable-line\n---\n", "yaml-syntax"));
  CHECK(silent("+++\n# matterlint-disable-next-line\na = \"X\"\n+++\n", "invalid-utf8"));
}

TEST_CASE("a line of its own, or none, is the next line") {
  CHECK_FALSE(silent("X <!-- matterlint-disable-next-line -->", "link-empty"));
  CHECK(silent("a <!-- matterlint-disable-line --> X\n", "link-empty"));
  CHECK_FALSE(silent("a <!-- matterlint-disable-line -->\nX\n", "link-empty"));
}

TEST_CASE("what only shows a directive is none") {
  CHECK_FALSE(silent("Write matterlint-disable in a comment.\nX\n", "link-empty"));
  CHECK_FALSE(silent("```html\n<!-- matterlint-disable -->\n```\nX\n", "link-empty"));
  CHECK_FALSE(silent("Write `<!-- matterlint-disable -->`.\nX\n", "link-empty"));
  CHECK_FALSE(silent("Write \\<!-- matterlint-disable --\\>.\nX\n", "link-empty"));
  CHECK_FALSE(silent("<!-- Write <!-- matterlint-disable -->\nX\n", "link-empty"));
  CHECK_FALSE(silent("`{/* matterlint-disable */}`\n\nX\n", "link-empty", "", Flavor::mdx));
  CHECK_FALSE(silent("---\na: |\n  # matterlint-disable\nb: X\n---\n", "date-format"));
  CHECK_FALSE(silent("---\na: \"b # matterlint-disable\"\nb: X\n---\n", "date-format"));
}

TEST_CASE("a code names one kind of a rule's findings") {
  CHECK(silent("<!-- matterlint-disable schema-mismatch/type --> X", "schema-mismatch", "type"));
  CHECK_FALSE(silent("<!-- matterlint-disable schema-mismatch/type --> X", "schema-mismatch", "enum"));
  const std::string code =
      "<!-- matterlint-disable schema-mismatch/type --> <!-- matterlint-enable schema-mismatch -->";
  CHECK_FALSE(silent(code + " X", "schema-mismatch", "type"));
}

TEST_CASE("the key matterlint-disable holds for the whole note") {
  CHECK(silent("---\nmatterlint-disable: [link-empty]\n---\nX\n", "link-empty"));
  CHECK_FALSE(silent("---\nmatterlint-disable: [link-empty]\n---\nX\n", "tag-format"));
  CHECK(silent("---\nmatterlint-disable: link-empty, tag-format\n---\nX\n", "tag-format"));
  CHECK(silent("---\nmatterlint-disable: true\n---\nX\n", "tag-format"));
  CHECK(silent("---\nmatterlint-disable: True\n---\nX\n", "tag-format"));
}

TEST_CASE("a key that names no rule silences none") {
  for (const char* value : {"[]", "''", "{}", "{link-empty: true}", "", "~", "false", "0", "'true'", "[true]"}) {
    CAPTURE(value);
    CHECK_FALSE(silent("---\nmatterlint-disable: " + std::string(value) + "\n---\nX\n", "link-empty"));
  }
}

TEST_CASE("many directives and many findings take one pass") {
  std::string text;
  for (int i = 0; i < 20000; ++i)
    text += "<!-- matterlint-disable-line a --> X <!-- matterlint-disable b" + std::to_string(i) + " -->\n\n";
  const NoteSettings settings;
  Note note;
  note.read({"n.md", text, true}, settings);
  std::vector<Diagnostic> found;
  for (std::size_t at = text.find('X'); at != std::string::npos; at = text.find('X', at + 1)) {
    found.push_back(finding_at(at, "a"));
    found.push_back(finding_at(at, "b19998"));
  }
  Suppressions(note).apply(found);  // Looking at each pair would take minutes.
  CHECK(found.size() == 19999);
}

#include "lint/suppression.h"

#include <doctest/doctest.h>

#include <string>

using namespace matterlint;

namespace {

/// Whether a finding of `rule` at the first `X` of the note is left out.
bool silent(const std::string& text, std::string_view rule, std::string code = "") {
  static const NoteSettings settings;
  Note note;
  note.read({"n.md", text, true}, settings);
  const auto at = static_cast<std::uint32_t>(text.find('X'));
  Diagnostic finding{.rule = rule,
                     .code = std::move(code),
                     .severity = Severity::warning,
                     .span = {at, at + 1},
                     .message = "",
                     .fixes = {},
                     .related = {}};
  return is_suppressed(finding, read_suppressions(note), text);
}

}  // namespace

TEST_CASE("a comment asks for silence from there on, up to enable") {
  CHECK(silent("<!-- matterlint-disable -->\nX\n", "link-empty"));
  CHECK(silent("<!-- matterlint-disable link-empty, tag-format -->\nX\n", "tag-format"));
  CHECK_FALSE(silent("<!-- matterlint-disable link-empty -->\nX\n", "tag-format"));
  CHECK_FALSE(silent("<!-- matterlint-disable -->\n<!-- matterlint-enable -->\nX\n", "link-empty"));
  CHECK_FALSE(silent("X <!-- matterlint-disable -->\n", "link-empty"));
}

TEST_CASE("MDX and Obsidian have comments of their own") {
  CHECK(silent("{/* matterlint-disable link-empty */}\nX\n", "link-empty"));
  CHECK(silent("%% matterlint-disable-next-line link-empty %%\nX\n", "link-empty"));
  CHECK_FALSE(silent("%% matterlint-disable-next-line link-empty %%\n\nX\n", "link-empty"));
}

TEST_CASE("a comment in the front matter asks for its line or the next") {
  CHECK(silent("---\na: X # matterlint-disable-line date-format\n---\n", "date-format"));
  CHECK(silent("---\n# matterlint-disable-next-line\na: X\n---\n", "date-format"));
  CHECK_FALSE(silent("---\n# matterlint-disable-next-line\nb: 1\na: X\n---\n", "date-format"));
}

TEST_CASE("a word in the text is no directive") {
  CHECK_FALSE(silent("Write matterlint-disable in a comment.\nX\n", "link-empty"));
}

TEST_CASE("a code names one kind of a rule's findings") {
  CHECK(silent("<!-- matterlint-disable schema-mismatch/type -->X", "schema-mismatch", "type"));
  CHECK_FALSE(silent("<!-- matterlint-disable schema-mismatch/type -->X", "schema-mismatch", "enum"));
}

TEST_CASE("the key matterlint-disable holds for the whole note") {
  CHECK(silent("---\nmatterlint-disable: [link-empty]\n---\nX\n", "link-empty"));
  CHECK_FALSE(silent("---\nmatterlint-disable: [link-empty]\n---\nX\n", "tag-format"));
  CHECK(silent("---\nmatterlint-disable: true\n---\nX\n", "tag-format"));
}

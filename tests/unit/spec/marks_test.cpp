#include "spec/marks.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace matterlint;

namespace {

Diagnostic finding(std::uint32_t begin, std::uint32_t end, std::string message) {
  Diagnostic diagnostic;
  diagnostic.span = {begin, end};
  diagnostic.message = std::move(message);
  return diagnostic;
}

std::string shown(std::string_view note, const std::vector<Diagnostic>& found, bool visible = false) {
  return spec::marked(note, found, {.visible = visible});
}

MarkdownBlock block_of(std::string_view info, std::string_view text) {
  return {"```", info, text, true};
}

}  // namespace

TEST_CASE("carets stand under what is reported") {
  CHECK(shown("date: x\n", {finding(6, 7, "no date")}) == "date: x\n      ^ no date\n");
  CHECK(shown("é: x\n", {finding(4, 5, "no date")}) == "é: x\n   ^ no date\n");
  CHECK(shown("a\nb\n", {finding(0, 1, "one"), finding(0, 1, "two"), finding(2, 3, "three")}) ==
        "a\n^ one\n^ two\nb\n^ three\n");
}

TEST_CASE("a bar stands where nothing is") {
  CHECK(shown("date:\n", {finding(5, 5, "no date")}) == "date:\n     | no date\n");
  CHECK(shown("", {finding(0, 0, "an empty note")}) == "| an empty note\n");
}

TEST_CASE("a line's end takes one column") {
  CHECK(shown("ab\n", {finding(2, 3, "an end")}) == "ab\n  ^ an end\n");
  CHECK(shown("ab\n", {finding(3, 3, "after all")}) == "ab\n   | after all\n");
  CHECK(shown("ab", {finding(2, 2, "after all")}, true) == "ab\n  | after all\n");
  CHECK(shown("a\r\nb", {finding(1, 3, "an end")}, true) == "a␍⏎\n ^^ an end\nb\n");
}

TEST_CASE("a finding over several lines is marked at its first and its last line") {
  CHECK(shown("tags:\n  - a\n  - b\nx: 1\n", {finding(0, 17, "a list")}) ==
        "tags:\n^^^^^ …\n  - a\n  - b\n^^^^^ … a list\nx: 1\n");
  CHECK(shown("a: b\n\nc\n", {finding(3, 6, "a gap")}) == "a: b\n   ^ …\n\n^ … a gap\nc\n");
  CHECK(shown("a\nb\n", {finding(1, 3, "from an end")}) == "a\n ^ …\nb\n^ … from an end\n");
}

TEST_CASE("a lone byte is as wide as it is drawn") {
  CHECK(shown("a\xFF z\n", {finding(1, 2, "no text"), finding(3, 4, "the last letter")}, true) ==
        "a⟦FF⟧ z⏎\n ^^^^ no text\n      ^ the last letter\n");
}

TEST_CASE("related places, codes and other severities are shown") {
  Diagnostic diagnostic = finding(6, 7, "again");
  diagnostic.related.push_back({"the first one", {0, 1}, {}, {}});
  diagnostic.related.push_back({"elsewhere", {}, "b.md", {}});
  diagnostic.code = "required";
  diagnostic.severity = Severity::info;
  CHECK(shown("a: 1\n\na: 2\n", {diagnostic}) == "a: 1\n‾ the first one\n\na: 2\n^ again [required] (info)\n");
}

TEST_CASE("a note comes back from its block") {
  const std::vector<std::string> notes = {
      "",
      "title: A\n",
      "a\n^^^ this is text\n",
      "\\^^^ so is this\n\\\\| and this\n",
      "  | a\n",
      "| a | b |\n|---|---|\n",
      "‾‾ over\n",
      "^block\n^ \n",
  };
  for (const std::string& note : notes) {
    CAPTURE(note);
    CHECK(spec::note_in(block_of("md bad", shown(note, {finding(0, 0, "a message with a `|`")}))) == note);
    CHECK(spec::note_in(block_of("md bad visible", shown(note, {finding(0, 0, "message")}, true))) == note);
  }
}

TEST_CASE("a line that looks like a mark is shown with a backslash, and marked where it is") {
  CHECK(shown("^^ real\n", {finding(0, 2, "carets")}) == "\\^^ real\n ^^ carets\n");
}

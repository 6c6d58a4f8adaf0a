#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "lint/suppression.h"

using namespace matterlint;

namespace {

/// The names of what does nothing, in order, where `link-empty` finds each X and all rules have run but `off-rule`.
std::vector<std::string> idle_names(const std::string& text) {
  const NoteSettings settings;
  Note note;
  note.read({"n.md", text, true}, settings);
  std::vector<Diagnostic> found;
  for (std::size_t at = text.find('X'); at != std::string::npos; at = text.find('X', at + 1))
    found.push_back({.rule = "link-empty",
                     .code = "",
                     .severity = Severity::warning,
                     .span = span_of(at, at + 1),
                     .message = "",
                     .fixes = {},
                     .related = {}});
  Suppressions suppressions(note);
  suppressions.apply(found);
  std::vector<std::string> names;
  for (const Suppression& one : suppressions.use([](std::string_view rule) { return rule != "off-rule"; }).suppressions)
    for (const SuppressionPart& part : one.parts)
      if (part.is_idle) names.push_back((one.verb == Verb::enable ? "enable " : "") + std::string(part.rule));
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("what silences nothing is idle, name by name") {
  CHECK(idle_names("<!-- matterlint-disable-next-line link-empty -->\nX\n") == Names{});
  CHECK(idle_names("<!-- matterlint-disable-next-line link-empty tag-case -->\nX\n") == Names{"tag-case"});
  CHECK(idle_names("<!-- matterlint-disable-next-line link-empty -->\n\nX\n") == Names{"link-empty"});
  CHECK(idle_names("---\nmatterlint-disable: [link-empty, tag-case]\n---\nX\n") == Names{"tag-case"});
  CHECK(idle_names("<!-- matterlint-disable -->\n\nText.\n") == Names{""});
}

TEST_CASE("of a rule that did not run nothing is sure") {
  CHECK(idle_names("<!-- matterlint-disable-line off-rule -->\n") == Names{});
  CHECK(idle_names("<!-- matterlint-disable off-rule -->\n\n<!-- matterlint-enable -->\n") == Names{});
}

TEST_CASE("an end of silence is idle where none is left to end") {
  const std::string disable = "<!-- matterlint-disable link-empty -->\n";
  CHECK(idle_names(disable + "X\n\n<!-- matterlint-enable link-empty -->\n") == Names{});
  CHECK(idle_names(disable + "a\n\n<!-- matterlint-enable -->\n") == Names{"link-empty", "enable "});
  CHECK(idle_names(disable + "X\n\n<!-- matterlint-enable tag-case -->\n") == Names{"enable tag-case"});
  CHECK(idle_names("<!-- matterlint-disable -->\nX\n\n<!-- matterlint-enable link-empty -->\n") == Names{});
}

TEST_CASE("of two that silence the same one is idle, and the other is enough") {
  CHECK(idle_names("---\nmatterlint-disable: link-empty\n---\nX <!-- matterlint-disable-line link-empty -->\n") ==
        Names{"link-empty"});
}

TEST_CASE("what stands behind a colon is a reason") {
  CHECK(idle_names("X <!-- matterlint-disable-line link-empty: tag-case is on the way -->\n") == Names{});
}

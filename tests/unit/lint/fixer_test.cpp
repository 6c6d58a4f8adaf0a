#include "lint/fixer.h"

#include <doctest/doctest.h>

#include <functional>
#include <string>

using namespace matterlint;

namespace {

/// A rule made of a function, for one test.
RuleInfo rule_of(std::string id, Reads reads, std::function<void(const Note&, Report&)> check) {
  RuleInfo rule;
  rule.id = std::move(id);
  rule.reads = reads;
  rule.make_check = [check = std::move(check)](const yaml::Node*) {
    return [check](const Note& note, const Context&, Report& report) { check(note, report); };
  };
  return rule;
}

FixOutcome fix_with(const std::vector<RuleInfo>& rules, std::string text, FixSafety safety = FixSafety::safe) {
  std::vector<ActiveRule> active;
  for (const RuleInfo& rule : rules) active.push_back({&rule, Severity::warning, false, rule.make_check(nullptr)});
  static const NoteSettings settings;
  return fix(Linter(std::move(active)), std::move(text), settings, Context(), safety);
}

/// Replaces every `from` of the text.
RuleInfo replacing(std::string id, std::string from, std::string to, FixSafety safety = FixSafety::safe) {
  return rule_of(std::move(id), Reads::text, [from, to, safety](const Note& note, Report& report) {
    for (std::size_t at = note.text().find(from); at != std::string_view::npos;
         at = note.text().find(from, at + from.size())) {
      const Span span = span_of(at, at + from.size());
      report.add(span, "`" + from + "`").fix(safety, "Write `" + to + "`", {{span, to}});
    }
  });
}

}  // namespace

TEST_CASE("fixes that touch are made in one pass, fixes that overlap in two") {
  const FixOutcome touching = fix_with({replacing("a", "aa", "x"), replacing("b", "bb", "y")}, "aabb\n");
  CHECK(touching.text == "xy\n");
  const FixOutcome overlapping = fix_with({replacing("a", "ab", "b"), replacing("b", "bc", "d")}, "abc\n");
  CHECK(overlapping.text == "d\n");
  CHECK(overlapping.applied.size() == 2);
}

TEST_CASE("an unsafe fix is made only when asked for") {
  const std::vector<RuleInfo> rules = {replacing("a", "aa", "x", FixSafety::unsafe)};
  CHECK(fix_with(rules, "aa\n").text == "aa\n");
  CHECK(fix_with(rules, "aa\n", FixSafety::unsafe).text == "x\n");
}

TEST_CASE("insertions of one rule at one place are made in one pass, in the order of the findings") {
  const RuleInfo missing = rule_of("missing", Reads::tree, [](const Note& note, Report& report) {
    for (int i = 12; i > 0; --i) {
      const std::string key = "key" + std::to_string(i);
      const std::uint32_t end = note.front_matter().closer.begin;
      if (note.find(key) == nullptr)
        report.add({0, 0}, "`" + key + "` is missing").fix(FixSafety::safe, "Add it", {{{end, end}, key + ": 1\n"}});
    }
  });
  const FixOutcome outcome = fix_with({missing}, "---\na: 1\n---\n");
  CHECK(outcome.converged);
  CHECK(outcome.applied.size() == 12);
  CHECK(outcome.text.starts_with("---\na: 1\nkey12: 1\nkey11: 1\nkey10: 1\n"));
}

TEST_CASE("nothing is inserted right before what another rule deletes") {
  const RuleInfo indenting = rule_of("indenting", Reads::text, [](const Note& note, Report& report) {
    for (std::size_t at = note.text().find("- "); at != std::string_view::npos; at = note.text().find("- ", at + 1))
      if (at == 0 || note.text()[at - 1] == '\n')
        report.add(span_of(at, at + 2), "not indented").fix(FixSafety::safe, "Indent it", {{span_of(at, at), "  "}});
  });
  const auto deleting_last = [](const Note& note, Report& report) {
    const std::size_t item = note.text().find("- b\n");
    if (item == std::string_view::npos) return;
    const Span line = span_of(note.text().rfind('\n', item) + 1, item + 4);
    report.add(span_of(item, item + 2), "twice").fix(FixSafety::safe, "Delete it", {{line, ""}});
  };
  for (const char* id : {"before it", "later"})  // Findings at one place are in the order of their rules.
    CHECK(fix_with({indenting, rule_of(id, Reads::text, deleting_last)}, "- a\n- b\n---\n").text == "  - a\n---\n");
}

TEST_CASE("two rules do not insert at one place in the same pass") {
  const auto wrapping = [](std::string id, std::string mark) {
    return rule_of(std::move(id), Reads::text, [mark](const Note& note, Report& report) {
      const auto end = static_cast<std::uint32_t>(note.text().size());
      if (note.text().find(mark) == std::string_view::npos)
        report.add({0, end}, "unmarked").fix(FixSafety::safe, "Mark it", {{{0, 0}, mark}, {{end, end}, mark}});
    });
  };
  CHECK(fix_with({wrapping("a", "*"), wrapping("b", "_")}, "x").text == "_*x*_");
}

TEST_CASE("no fix doubles a key") {
  const RuleInfo adding = rule_of("adding", Reads::tree, [](const Note& note, Report& report) {
    const std::uint32_t end = note.front_matter().closer.begin;
    for (const char* value : {"1", "2"})
      if (note.find("b") == nullptr)
        report.add({0, 0}, "missing").fix(FixSafety::safe, "Add it", {{{end, end}, "b: " + std::string(value) + "\n"}});
  });
  CHECK(fix_with({adding}, "---\na: 1\n---\n").text == "---\na: 1\nb: 1\n---\n");
}

TEST_CASE("a safe fix makes nothing that a reader refuses, unless it refuses the block anyway") {
  const std::string text = "---\na: (:b)\n---\n";
  CHECK(fix_with({replacing("brackets", "(:b)", ":b")}, text).text == text);  // A symbol, which Psych refuses.
  CHECK(fix_with({replacing("brackets", "(:b)", ":b", FixSafety::unsafe)}, text, FixSafety::unsafe).text ==
        "---\na: :b\n---\n");
  CHECK(fix_with({replacing("brackets", "(:b)", ":b")}, "---\na: (:b)\nc: :d\n---\n").text ==
        "---\na: :b\nc: :d\n---\n");
  const std::string braces = "---\na: ({{b}})\n---\n";
  CHECK(fix_with({replacing("brackets", "({{b}})", "{{b}: c}")}, braces).text == braces);  // As PyYAML does.
}

TEST_CASE("a fix that changes another property is dropped, and the finding stays") {
  const RuleInfo greedy = rule_of("greedy", Reads::tree, [](const Note& note, Report& report) {
    const Property* const title = note.find("title");
    if (title == nullptr) return;
    const auto end = static_cast<std::uint32_t>(note.text().find("\n---\n"));
    report.add(title->value().span, "a title").fix(FixSafety::safe, "Cut", {{{title->value().span.begin, end}, "x"}});
  });
  const std::string text = "---\ntitle: A\ndate: 2025-01-01\n---\n";
  const FixOutcome cut = fix_with({greedy}, text);
  CHECK(cut.text == text);
  CHECK(cut.remaining.size() == 1);

  const RuleInfo quoting = rule_of("quoting", Reads::tree, [](const Note& note, Report& report) {
    const Property* const title = note.find("title");
    if (title == nullptr || title->value().text.find('#') != std::string_view::npos) return;
    const std::uint32_t begin = title->value().span.begin;
    report.add(title->value().span, "a title").fix(FixSafety::safe, "Open a quote", {{{begin, begin + 1}, "\"# A"}});
  });
  const FixOutcome broken = fix_with({quoting}, text);
  CHECK(broken.text == text);
  CHECK(broken.remaining.size() == 1);
}

TEST_CASE("a fix may change the property of its finding, its comment included, and remove it") {
  const RuleInfo comment = replacing("comment", " #one", " one");
  CHECK(fix_with({comment}, "---\ntags: #one\nb: 1\n---\n").text == "---\ntags: one\nb: 1\n---\n");
  CHECK(fix_with({replacing("removal", "a: 1\n", "")}, "---\na: 1\nb: 1\n---\n").text == "---\nb: 1\n---\n");
  CHECK(fix_with({replacing("removal", "a: 1\nb", "b")}, "---\na: 1\nb: 1\n---\n").text == "---\na: 1\nb: 1\n---\n");
}

TEST_CASE("a fix that is about how values are written changes none") {
  const RuleInfo rule = rule_of("rule", Reads::text, [](const Note& note, Report& report) {
    const std::size_t at = note.text().find(": x");
    if (at == std::string_view::npos) return;
    const Span value = span_of(at + 2, note.text().find('\n', at));
    const std::string written(note.text(value) == "xx" ? "y" : "'x'");
    report.add(value, "`x`").fix(FixSafety::safe, "Write it", {{value, written}}).keeps_values();
  });
  CHECK(fix_with({rule}, "---\na: x\n---\n").text == "---\na: 'x'\n---\n");
  CHECK(fix_with({rule}, "---\na: xx\n---\n").text == "---\na: xx\n---\n");
}

TEST_CASE("a fix is refused at its place, and the others like it are made") {
  std::string text = "---\n";
  std::string wanted = text;
  for (int i = 0; i < 300; ++i) {
    const std::string key = "k" + std::to_string(i) + ": ";
    text += key + "x\n";
    // A quote opens here and closes nowhere.
    wanted += key + (i == 77 ? "x\n" : "y\n");
  }
  const RuleInfo rule = rule_of("rule", Reads::tree, [](const Note& note, Report& report) {
    for (const Property& property : note.properties()) {
      if (property.value().text != "x") continue;
      const std::string to = property.name() == "k77" ? "\"" : "y";
      report.add(property.value().span, "`x`").fix(FixSafety::safe, "Write it", {{property.value().span, to}});
    }
  });
  const FixOutcome outcome = fix_with({rule}, text + "---\n");
  CHECK(outcome.text == wanted + "---\n");
  CHECK(outcome.converged);
  CHECK(outcome.remaining.size() == 1);
}

TEST_CASE("a fix that is refused in one place is made in another, in a later pass too") {
  // The first pass takes the comment away that the second one waits for, and `b` moves to where `a` was.
  const RuleInfo first = replacing("first", "# go\n", "");
  const RuleInfo second = rule_of("second", Reads::tree, [](const Note& note, Report& report) {
    for (const Property& property : note.properties())
      if (property.value().text == "x" && (property.name() == "a" || note.tree().comments().empty()))
        report.add(property.value().span, "`x`")
            .fix(FixSafety::safe, "Cut",
                 {{{property.value().span.begin,
                    property.name() == "a" ? property.value().span.end + 2 : property.value().span.end},
                   "y"}});
  });
  const FixOutcome outcome = fix_with({first, second}, "---\n# go\na: x\nb: x\n---\n");
  CHECK(outcome.text == "---\na: x\nb: y\n---\n");
  CHECK(outcome.converged);
}

TEST_CASE("a fix that was refused is tried again when others have changed the note") {
  // One key would stand twice, until the third pass.
  const RuleInfo renaming = replacing("renaming", "a: x", "b: x");
  const RuleInfo comment = replacing("comment", "# go\n", "");
  const RuleInfo removal = rule_of("removal", Reads::tree, [](const Note& note, Report& report) {
    const std::size_t at = note.text().find("b: 1\n");
    if (at == std::string_view::npos || !note.tree().comments().empty()) return;
    report.add(span_of(at, at + 4), "`b`").fix(FixSafety::safe, "Delete it", {{span_of(at, at + 5), ""}});
  });
  CHECK(fix_with({renaming, comment, removal}, "---\n# go\nb: 1\na: x\n---\n").text == "---\nb: x\n---\n");
}

TEST_CASE("where a fix is refused, another one of its place is tried") {
  const RuleInfo opening = replacing("opening", "b: c", "\"b: c");
  const RuleInfo quoting = replacing("quoting", "b: c", "\"b: c\"");
  CHECK(fix_with({opening, quoting}, "---\na: b: c\n---\n").text == "---\na: \"b: c\"\n---\n");
}

TEST_CASE("where all fixes that do not overlap are refused, those that overlap with them are tried") {
  const std::vector<RuleInfo> rules = {replacing("brackets", "(:b)", ":b"), replacing("inner", "(:b)", "b")};
  CHECK(fix_with(rules, "---\na: (:b)\n---\n").text == "---\na: b\n---\n");
}

TEST_CASE("thousands of fixes that each change another property are refused after so many trials") {
  const RuleInfo breaking = rule_of("breaking", Reads::tree, [](const Note& note, Report& report) {
    for (const Property& property : note.properties())
      report.add({0, 0}, std::string(property.name()))
          .fix(FixSafety::safe, "Break it", {{property.value().span, "broken"}});
  });
  std::string text = "---\n";
  for (int i = 0; i < 3000; ++i) text += "key" + std::to_string(i) + ": value\n";
  text += "---\n";
  const FixOutcome outcome = fix_with({breaking}, text);
  CHECK(outcome.text == text);
  CHECK(outcome.applied.empty());
  CHECK(outcome.remaining.size() == 3000);
  CHECK(outcome.converged);
}

TEST_CASE("safe fixes of a broken block must make it whole; unsafe ones must mend something") {
  const std::string text = "---\na: b: 1\nc: d: 2\ne: 3\n---\n";
  const auto quoting = [](FixSafety safety) { return replacing("quoting", "b: 1", "\"b: 1\"", safety); };
  const std::string half = "---\na: \"b: 1\"\nc: d: 2\ne: 3\n---\n";
  CHECK(fix_with({quoting(FixSafety::safe)}, text).text == text);
  const RuleInfo other = replacing("other", "d: 2", "\"d: 2\"");
  CHECK(fix_with({other, quoting(FixSafety::safe)}, text).text == "---\na: \"b: 1\"\nc: \"d: 2\"\ne: 3\n---\n");
  CHECK(fix_with({quoting(FixSafety::unsafe)}, text, FixSafety::unsafe).text == half);
}

TEST_CASE("a broken block is mended without the one fix that does not help, whatever else is fixed") {
  const std::string text = "---\na: b: 1\nc: d: 2\ne: 3\n---\nx x\n";
  const std::string mended = "---\na: \"b: 1\"\nc: \"d: 2\"\ne: 3\n---\n";
  const RuleInfo first = replacing("first", "b: 1", "\"b: 1\"");
  const RuleInfo second = replacing("second", "d: 2", "\"d: 2\"");
  const RuleInfo guess = replacing("guess", "3", "[3");
  const RuleInfo body = replacing("body", "x", "y");
  CHECK(fix_with({first, second, guess, body}, text).text == mended + "y y\n");
  CHECK(fix_with({guess, second, first}, text).text == mended + "x x\n");
}

TEST_CASE("a broken block is mended by what overlaps with a fix that does not help") {
  const RuleInfo first = replacing("first", "b: 1", "\"b: 1\"");
  const RuleInfo second = replacing("second", "d: 2", "\"d: 2\"");
  const RuleInfo wide = replacing("wide", "a: b", "a : b");
  CHECK(fix_with({wide, second, first}, "---\na: b: 1\nc: d: 2\n---\n").text == "---\na: \"b: 1\"\nc: \"d: 2\"\n---\n");
}

TEST_CASE("an insertion into a broken block must mend it as well") {
  const RuleInfo adding = rule_of("adding", Reads::text, [](const Note& note, Report& report) {
    if (note.text().find("x: ") == std::string_view::npos)
      report.add({4, 5}, "no x").fix(FixSafety::safe, "Add it", {{{4, 4}, "x: y: 1\n"}});
  });
  const std::string text = "---\na: b: 1\n---\n";
  CHECK(fix_with({adding}, text).text == text);
}

TEST_CASE("a fix of a broken block leaves the lines alone that it does not touch") {
  const std::string text = "+++\na = b\nc = 2\n+++\n";
  CHECK(fix_with({replacing("number", "b", "1")}, text).text == "+++\na = 1\nc = 2\n+++\n");
  // In the table, `c` would be another key.
  CHECK(fix_with({replacing("table", "b", "1\n[table]")}, text).text == text);
}

TEST_CASE("an insertion at the start of a line of a broken block changes that line") {
  const RuleInfo mending = rule_of("mending", Reads::text, [](const Note& note, Report& report) {
    if (note.text().starts_with("---\na: b: 1\nc"))
      report.add({7, 11}, "no quotes").fix(FixSafety::safe, "Mend", {{{7, 11}, "\"b: 1\""}, {{12, 12}, "x"}});
  });
  CHECK(fix_with({mending}, "---\na: b: 1\nc: 2\n---\n").text == "---\na: \"b: 1\"\nxc: 2\n---\n");
}

TEST_CASE("rules that undo each other are stopped and named as a bug") {
  const FixOutcome outcome = fix_with({replacing("a", "x", "y"), replacing("b", "y", "x")}, "x\n");
  CHECK_FALSE(outcome.converged);
}

TEST_CASE("a rule that throws is one diagnostic, and the other rules go on") {
  const RuleInfo throwing = rule_of("throwing", Reads::text, [](const Note&, Report& report) {
    report.add({}, "lost");
    throw std::runtime_error("no reason");
  });
  const RuleInfo other = replacing("other", "a", "b");
  const Linter linter({{&throwing, Severity::warning, false, throwing.make_check(nullptr)},
                       {&other, Severity::warning, false, other.make_check(nullptr)}});
  const NoteSettings settings;
  Note note;
  note.read({"n.md", "a\n", true}, settings);
  const std::vector<Diagnostic> found = linter.lint(note, Context());
  REQUIRE(found.size() == 2);
  CHECK(found[0].rule == "other");
  CHECK(found[1].code == "internal-error");
}

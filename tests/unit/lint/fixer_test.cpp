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

TEST_CASE("a fix that changes another property is dropped, and the finding stays") {
  const RuleInfo greedy = rule_of("greedy", Reads::tree, [](const Note& note, Report& report) {
    const Property* const title = note.find("title");
    if (title == nullptr) return;
    const auto end = static_cast<std::uint32_t>(note.text().find("\n---\n"));
    report.add(title->value().span, "a title").fix(FixSafety::safe, "Cut", {{{title->value().span.begin, end}, "x"}});
  });
  const std::string text = "---\ntitle: A\ndate: 2025-01-01\n---\n";
  // The edit covers `date` too, so that only the entries it spares are held against it.
  CHECK(fix_with({greedy}, text).text == "---\ntitle: x\n---\n");

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

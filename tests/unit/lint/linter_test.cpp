#include "lint/linter.h"

#include <doctest/doctest.h>

#include <stdexcept>
#include <vector>

#include "lint/rule_file.h"
#include "yaml/reader.h"

using namespace matterlint;

namespace {

/// Whether a rule wants more than the front matter when it has these options.
bool reads_body(std::string_view id, std::string_view options) {
  static const RuleSet rules(builtin_rules());
  const RuleInfo* const rule = rules.find(id);
  yaml::Tree tree;
  yaml::read_yaml(options, span_of(0, options.size()), tree);
  const Linter linter({{.rule = rule,
                        .severity = Severity::warning,
                        .severity_is_set = false,
                        .check = rule->make_check(tree.root()),
                        .also_reads = rule->reads_with(tree.root())}});
  return linter.reads_body();
}

}  // namespace

TEST_CASE("the body is read for an option that asks for it, and not without") {
  CHECK_FALSE(reads_body("url-tracking-params", "body: false"));
  CHECK(reads_body("url-tracking-params", "body: true"));
}

TEST_CASE("a rule that does nothing with its options is never asked") {
  RuleInfo rule;
  rule.id = "idle";
  rule.reads = Reads::path;
  rule.make_check = [](const yaml::Node*) -> Check {
    return [](const Note&, const Context&, Report& report) { report.add({}, "asked"); };
  };
  const NoteSettings settings;
  Note note;
  note.read({"a.md", "a\n", true}, settings);
  for (const bool is_idle : {false, true}) {
    rule.also_reads = is_idle ? [](const OptionList&, const yaml::Node*) { return Reads::never; } : OptionReads{};
    const Linter linter({activated(rule, Severity::warning, false, nullptr)});
    CHECK(linter.lint(note, {}).empty() == is_idle);
  }
}

TEST_CASE("what rules remember of a note is recorded by those that compare notes, and a fault of one costs no other") {
  RuleInfo plain;
  plain.id = "plain";
  RuleInfo careful = plain;
  careful.id = "careful";
  careful.make_recorder = [](const yaml::Node*) -> Recorder {
    return
        [](const Note& note, Record& record) { record.add("title", note.find("title")->value().span, "of careful"); };
  };
  RuleInfo faulty = plain;
  faulty.id = "faulty";
  faulty.make_recorder = [](const yaml::Node*) -> Recorder {
    return [](const Note&, Record& record) {
      record.add("half", {});
      throw std::runtime_error("a bug");
    };
  };
  for (RuleInfo* rule : {&plain, &careful, &faulty})
    rule->make_check = [](const yaml::Node*) -> Check { return [](const Note&, const Context&, Report&) {}; };
  const auto on = [](const RuleInfo& rule) { return activated(rule, Severity::warning, false, nullptr); };

  CHECK_FALSE(Linter({on(plain)}).compares_notes());
  const Linter linter({on(plain), on(careful), on(faulty)});
  CHECK(linter.compares_notes());
  CHECK_FALSE(linter.records_body());
  const NoteSettings settings;
  Note note;
  note.read({"a.md", "---\ntitle: Tides\n---\n", true}, settings);
  const std::vector<Recorded> records = linter.record(note);
  REQUIRE(records.size() == 1);
  CHECK(records[0].rule == "careful");
  CHECK(records[0].key == "title");
  CHECK(records[0].value == "of careful");
  CHECK(records[0].span == Span{11, 16});
  note.read({"a.md", "---\ntitle: \"Tides\n---\n", true}, settings);
  CHECK(linter.record(note).empty());
}

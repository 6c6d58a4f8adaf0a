#include "report/evidence.h"

#include <doctest/doctest.h>

#include "report/preset_page.h"

using namespace matterlint;

namespace {

RuleSet& rules_with_one_of_each_preset() {
  static RuleSet rules;
  if (!rules.all().empty()) return rules;
  RuleInfo first;
  first.id = "one";
  first.summary = "Ones.";
  first.presets = {{Preset::recommended, Severity::warning}};
  rules.add(first);
  RuleInfo second;
  second.id = "two";
  second.summary = "Twos | threes.";
  second.presets = {{Preset::docs, Severity::info}};
  rules.add(second);
  return rules;
}

constexpr std::string_view data = R"(
corpora:
  - {name: notes, repository: ada/notes, commit: "12", notes: 30, preset: docs}
rules:
  one:
    why: It matters.
    notes: {found: 200, judged: 100, right: 99}
    blocks: {found: 5, right: 4}
)";

}  // namespace

TEST_CASE("a rule of recommended must be right") {
  const RuleSet& rules = rules_with_one_of_each_preset();
  Evidence evidence = read_evidence(data);
  CHECK(faults_of(evidence, rules) == "");
  evidence.rules["one"].by_corpus["notes"].right = 98;
  CHECK(faults_of(evidence, rules).find("less than 99 % of what `one` says") == 0);
}

TEST_CASE("rules of other presets may be wrong") {
  Evidence evidence = read_evidence(data);
  evidence.rules["two"].by_corpus["notes"] = {.found = 1, .judged = 1, .right = 0};
  CHECK(faults_of(evidence, rules_with_one_of_each_preset()) == "");
}

TEST_CASE("a preset's page tells its rules and settings") {
  const RuleSet& rules = rules_with_one_of_each_preset();
  const Evidence evidence = read_evidence(data);
  CHECK(recommended_table(rules, evidence).find("| warning | It matters. | 200 (99/100) | 5 (4) |\n") !=
        std::string::npos);
  const std::string page = preset_page(Preset::docs, rules, evidence, "# For pages.\nflavor: gfm\n");
  CHECK(page.find("# docs\n\nFor pages.\n\nIt builds on `recommended`.\n") != std::string::npos);
  CHECK(page.find("| info | Twos \\| threes. | not tried yet | not tried yet |\n") != std::string::npos);
  CHECK(page.find("```yaml\nflavor: gfm\n```\n") != std::string::npos);
  CHECK(preset_page(Preset::astro, rules, evidence, "").find("none of its own") != std::string::npos);
}

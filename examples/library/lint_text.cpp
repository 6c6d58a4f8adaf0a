// Lints a text with the recommended rules.
#include <iostream>

#include "lint/linter.h"
#include "lint/rule_file.h"

using namespace matterlint;

int main() {
  const RuleSet rules(builtin_rules());
  std::vector<ActiveRule> active;
  for (const RuleInfo* const rule : rules.all())
    if (const Severity severity = rule->severity_in(Preset::recommended); severity != Severity::off)
      active.push_back({rule, severity, false, rule->make_check(nullptr)});

  const NoteSettings settings;
  Note note;
  note.read({"a.md", "---\ntitle: A\n---\nThe last line."}, settings);
  for (const Diagnostic& finding : Linter(active).lint(note, {}))
    std::cout << note.path() << ':' << note.line_of(finding.span.begin) << ": " << finding.message << " ["
              << finding.rule << "]\n";
}

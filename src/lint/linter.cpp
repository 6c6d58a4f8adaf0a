#include "lint/linter.h"

#include <algorithm>
#include <exception>
#include <utility>

namespace matterlint {

Linter::Linter(std::vector<ActiveRule> rules) : rules_(std::move(rules)) {
  std::sort(rules_.begin(), rules_.end(),
            [](const ActiveRule& a, const ActiveRule& b) { return a.rule->id < b.rule->id; });
  reads_body_ = std::any_of(rules_.begin(), rules_.end(), [](const ActiveRule& active) {
    return reads(active.rule->reads, Reads::body | Reads::text);
  });
}

std::vector<Diagnostic> Linter::lint(const Note& note, const Context& context) const {
  std::vector<Diagnostic> found;
  for (const ActiveRule& active : rules_) {
    Report report(active.rule->id, active.severity, active.severity_is_set, found);
    active.check(note, context, report);
  }
  return found;
}

}  // namespace matterlint

#pragma once

#include <string>
#include <vector>

#include "lint/rule_set.h"
#include "report/reporter.h"

namespace matterlint {

/// What the numbers mean, in a line or two: "Checked 3 notes: 1 error, 2 warnings." `with_schemas`: notes without a
/// schema are worth a word.
std::string summary_text(const RunSummary& summary, bool with_schemas);

/// How often a rule reported, and how many of that a fix can mend.
struct RuleCount {
  std::string rule;
  std::size_t findings = 0;
  std::size_t fixable = 0;
  std::size_t unsafely_fixable = 0;
};

/// A table of rules, the most frequent first.
std::string statistics_text(std::vector<RuleCount> counts, const RuleSet& rules);

/// "1 note", "2 notes".
std::string counted(std::size_t count, const std::string& noun);

}  // namespace matterlint

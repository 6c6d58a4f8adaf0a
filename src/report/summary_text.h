#pragma once

#include <string>
#include <vector>

#include "lint/rule_set.h"
#include "report/reporter.h"

namespace matterlint {

/// What the numbers mean, in a line or two: "Checked 3 notes: 1 error, 2 warnings." `with_schemas`: notes without a
/// schema are worth a word.
std::string summary_text(const RunSummary& summary, bool with_schemas);

/// "1 error, 2 warnings", "no problems".
std::string problems_in_words(const RunSummary& summary);

/// A table of the rules that reported; the summary has them.
std::string statistics_text(const RunSummary& summary, const RuleSet& rules);

/// "1 note", "2 notes".
std::string counted(std::size_t count, const std::string& noun);

}  // namespace matterlint

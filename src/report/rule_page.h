#pragma once

#include <string>

#include "lint/rule_set.h"

namespace matterlint {

/// The documentation of a rule as Markdown, made from nothing but the rule: `matterlint explain` and
/// docs/rules/<id>.md.
std::string rule_page(const RuleInfo& rule);

/// The list of all rules by group, docs/rules/README.md.
std::string rule_index(const RuleSet& rules);

}  // namespace matterlint

#pragma once

#include <string>

#include "lint/rule_set.h"

namespace matterlint::spec {

/// The documentation of a rule, docs/rules/<id>.md, made from nothing but the rule.
std::string rule_page(const RuleInfo& rule);

/// The list of all rules by group, docs/rules/README.md.
std::string rule_index(const RuleSet& rules);

}  // namespace matterlint::spec

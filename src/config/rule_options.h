#pragma once

#include <optional>

#include "config/document.h"
#include "lint/rule_set.h"

namespace matterlint::config {

/// The severity that a value names; empty, with a finding, where it names none.
std::optional<Severity> read_severity(Document& document, const yaml::Node& value);

/// Reports what of a rule's mapping is no option of the rule, or has a value that the option does not take.
void check_options(Document& document, const RuleInfo& rule, const yaml::Node& options);

}  // namespace matterlint::config

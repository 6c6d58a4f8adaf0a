#pragma once

#include <string>
#include <string_view>

#include "lint/rule_set.h"

namespace matterlint::config {

/// Why a custom rule can not be called so: it is no kebab-case, or something else has that name. Empty: it can.
std::string mistake_in_rule_name(std::string_view id, const RuleSet& rules);

}  // namespace matterlint::config

#pragma once

#include <string>

#include "lint/rule_set.h"

namespace matterlint {

/// What the rules of other tools are called here, by tool: docs/coming-from.md.
std::string peer_page(const RuleSet& rules);

}  // namespace matterlint

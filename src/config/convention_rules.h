#pragma once

#include "config/resolver.h"
#include "config/text_conventions.h"

namespace matterlint::config {

/// Has conventions decide the rules about how a text is written, where no configuration speaks of them: what they allow
/// is off, and what they want is the rule's option. A rule that --select names is asked for, and stays on.
void apply(const TextConventions& conventions, const RuleSet& rules, const Selection& select, Resolved& resolved);

}  // namespace matterlint::config

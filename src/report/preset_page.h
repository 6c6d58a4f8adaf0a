#pragma once

#include <string>
#include <string_view>

#include "lint/rule_set.h"
#include "report/evidence.h"

namespace matterlint {

/// The page of a preset, docs/presets/<name>.md: what it turns on and why, and what else it sets. `file` is the text of
/// schemas/presets/<name>.yaml, whose first comment says what the preset is for.
std::string preset_page(Preset preset, const RuleSet& rules, const Evidence& evidence, std::string_view file);

/// The table of the rules of `recommended` with the numbers of how they fare on real notes, for docs/presets.md.
std::string recommended_table(const RuleSet& rules, const Evidence& evidence);

}  // namespace matterlint

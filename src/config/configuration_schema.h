#pragma once

#include <string>
#include <string_view>

#include "lint/rule_set.h"

namespace matterlint {

/// The JSON Schema (draft 7, which editors know best) of `matterlint.yaml`, with all rules and their options; for
/// schemas/matterlint.schema.json. Ends with a line ending.
std::string configuration_schema(const RuleSet& rules);

/// JSON text laid out for people: what fits on a line of `width` columns stands on one. Strings keep their bytes.
std::string laid_out(std::string_view json, std::size_t width = 120);

}  // namespace matterlint

#pragma once

#include <string_view>

#include "yaml/node.h"

namespace matterlint::yaml {

/// What a plain scalar is by the core schema of YAML 1.2 (section 10.3.2). Dates and everything else are strings.
Kind core_kind(std::string_view plain);

}  // namespace matterlint::yaml

#pragma once

#include <vector>

#include "config/layer.h"
#include "config/resolver.h"

namespace matterlint::config {

/// Warns of options that change nothing: of a rule that no preset, no severity and no override turns on. Whoever turns
/// a rule off by name may keep its options. `resolved` is what the layers come to without overrides.
void warn_of_idle_options(const std::vector<Layer>& layers, const Resolved& resolved);

}  // namespace matterlint::config

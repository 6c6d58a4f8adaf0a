#pragma once

#include <string_view>

#include "cli/output.h"

namespace matterlint {

/// Writes a unified diff, where there are to be colours in those that people know from git.
void write_diff(std::string_view diff, Output& out, bool has_colors);

}  // namespace matterlint

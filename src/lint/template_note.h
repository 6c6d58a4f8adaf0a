#pragma once

#include <span>
#include <vector>

#include "lint/context.h"
#include "text/glob.h"

namespace matterlint {

/// What templates are called, or their folders, where nothing else is said.
std::vector<Glob> usual_templates();

/// Whether a note is a template, by its path: one of `templates` matches, or the settings of its vault name its folder.
bool is_template(const Context& context, std::span<const Glob> templates);

}  // namespace matterlint

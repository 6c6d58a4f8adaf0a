#pragma once

#include <vector>

#include "note/note.h"
#include "source/diagnostic.h"

namespace matterlint {

/// Leaves out the findings that a note asks to be silent about: by its comments (lint/directive.h), and by its front
/// matter key `matterlint-disable`, which holds for the whole note and is `true`, or names rules. `disable` holds up to
/// the `enable` of the same rules, or of all, or up to the end; what stands later takes the place of what stands
/// before. `found` is sorted by start.
void suppress(const Note& note, std::vector<Diagnostic>& found);

}  // namespace matterlint

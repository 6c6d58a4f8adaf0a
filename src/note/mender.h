#pragma once

#include "note/note.h"
#include "yaml/mend.h"

namespace matterlint {

/// Repairs the broken front matter of a note, which must outlive it.
yaml::Mender mender_of(const Note& note, yaml::MendStyle style = {});

}  // namespace matterlint

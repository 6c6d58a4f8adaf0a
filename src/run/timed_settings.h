#pragma once

#include "config/configuration.h"
#include "run/profile.h"

namespace matterlint {

/// The same settings, but that each check charges its time to the account of its rule; what a note reads on first use
/// is charged to its stage, and not to the rule that is the first to ask for it. For the one thread of the profile,
/// which outlives them.
FileSettings timed(const FileSettings& settings, Profile& profile);

}  // namespace matterlint

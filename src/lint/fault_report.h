#pragma once

#include "lint/report.h"
#include "note/note.h"
#include "yaml/mend.h"

namespace matterlint {

/// Reports the mistakes of one kind in a block that can not be read, each with its repair. The repairs are safe where
/// every mistake of the block, of whatever kind, has only one, and the block can be read with all of them.
void report_faults(const Note& note, yaml::Fault fault, Report& report, yaml::MendStyle style = {});

}  // namespace matterlint

#pragma once

#include <functional>

#include "infer/note_statistics.h"
#include "lint/rule_set.h"
#include "run/runner.h"

namespace matterlint {

/// Walks and reads the notes of a run as run() does, and learns what their front matter is like, in several threads.
/// `problem` is called, from one thread at a time, for configurations and files that can not be used.
infer::NoteStatistics learn_from_notes(const RunOptions& options, const RuleSet& rules,
                                       const std::function<void(const FileReport&)>& problem);

}  // namespace matterlint

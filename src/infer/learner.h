#pragma once

#include "infer/learnt_schema.h"
#include "infer/note_statistics.h"

namespace matterlint::infer {

struct LearnOptions {
  unsigned required_share = 95;  ///< A key is required that so many of a hundred notes have.
  bool closed = false;           ///< Keys that are no properties are forbidden.
};

/// The schema that the notes fit, but for what is so rare that it is likely to be a mistake, which it names. It says
/// only what the notes are evidence for.
LearntSchema learn(const NoteStatistics& statistics, const LearnOptions& options);

}  // namespace matterlint::infer

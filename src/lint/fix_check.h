#pragma once

#include <vector>

#include "note/note.h"
#include "source/diagnostic.h"

namespace matterlint {

/// A fix and the finding that offers it.
struct Candidate {
  const Diagnostic* finding = nullptr;
  const Fix* fix = nullptr;
};

/// The edits of all candidates in the order of the text; insertions at one place in that of the candidates.
std::vector<TextEdit> edits_of(const std::vector<Candidate>& candidates);

/// Whether a fix edits the front matter of the note, or inserts something at its edges.
bool edits_front_matter(const Note& note, const Candidate& candidate);

/// Whether fixes of a note, which are all `safety` at least, broke nothing. A property changes only by the fix of a
/// finding in it that may change values: every other one has the value that it had, and no key stands twice that stood
/// once. A block that could be read still can, where the fixes are safe also by each reader of the configuration. One
/// that could not has fewer errors than before (none at all where they are safe) and keeps the value of every untouched
/// line that says `key: value` by itself. `after` is the note read anew from the edited text. The fixes do not overlap.
bool keeps_meaning(const Note& before, const Note& after, const std::vector<Candidate>& fixes, FixSafety safety);

}  // namespace matterlint

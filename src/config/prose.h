#pragma once

#include <vector>

#include "note/note.h"

namespace matterlint::config {

/// The words of a body that are for readers: its plain text without what programs read in it, which are addresses that
/// are no links, names of blocks (`^name` at the end of a line), and in Obsidian tags and the keys of inline fields.
/// Each stretch is within one line.
std::vector<Span> prose_of(const Note& note);

}  // namespace matterlint::config

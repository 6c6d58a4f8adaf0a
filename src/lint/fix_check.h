#pragma once

#include <vector>

#include "note/note.h"
#include "source/text_edit.h"

namespace matterlint {

/// Whether edits of a note's text broke nothing: every property that they do not touch has the value that it had, a
/// block that could be read still can, and a block that could not be read has fewer errors than before (none at all
/// when `must_parse`) and keeps the value of every untouched line that says `key: value` by itself. `after` is the note
/// read anew from the edited text. `edits` are in the order of the text.
bool keeps_meaning(const Note& before, const Note& after, const std::vector<TextEdit>& edits, bool must_parse);

}  // namespace matterlint

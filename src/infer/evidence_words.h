#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "infer/learnt_schema.h"

namespace matterlint::infer {

// What comments of a schema say; each is one line, whatever is in it.

/// A text of a note in a comment: as it is, or between quotes with escapes where it would end the comment.
std::string comment_text(std::string_view text);

/// "3 of 420 notes", "all 420 notes"; `unit` is the plural.
std::string share_in_words(std::uint64_t count, std::uint64_t of, std::string_view unit);

/// "a.md:3, b.md:2, ..."; without a line where it is the whole note.
std::string places_in_words(const Tally& seen);

/// "left out: a list in 3 of 420 notes (a.md:3, b.md:2, c.md:3)"
std::string left_out_in_words(const LeftOut& left_out, std::uint64_t of, std::string_view unit);

}  // namespace matterlint::infer

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "source/span.h"
#include "text/arena.h"

namespace matterlint::yaml {

// What scalars say, from how they are written. A text that is written as it is said is a view into the note, any other
// a copy in the arena.

/// A plain scalar over one or more lines: its text from its first to its last character.
std::string_view text_of_plain(std::string_view written, Arena& arena);

/// What stands between single quotes.
std::string_view text_of_single_quoted(std::string_view inside, Arena& arena);

/// What stands between double quotes. Empty where an escape is unknown; `bad_escape`, if given, is then its span (the
/// backslash and what follows) in `inside`.
std::optional<std::string_view> text_of_double_quoted(std::string_view inside, Arena& arena,
                                                      Span* bad_escape = nullptr);

/// Whether a block scalar can begin so: `|` or `>`, then at most one digit (not 0) and one of `+-`, in any order.
bool is_block_header(std::string_view header);

/// How the lines of a block scalar become its text.
struct BlockScalar {
  bool is_folded = false;
  char chomping = ' ';     ///< `-`: no line break at the end; `+`: all of them; blank: one.
  std::size_t indent = 0;  ///< Blanks that begin each line and are no text.
};
std::string_view text_of_block(std::string_view lines, const BlockScalar& block, Arena& arena);

}  // namespace matterlint::yaml

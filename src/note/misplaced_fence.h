#pragma once

#include <optional>
#include <string_view>

#include "note/front_matter.h"
#include "source/span.h"

namespace matterlint {

/// Whether a line (without its ending) was meant to be a `---` fence and is none: more or fewer dashes, blanks before
/// them, or dashes that a word processor made long.
bool is_lookalike_fence(std::string_view line);

/// Front matter that no program sees, because a fence is not what or where it must be. Lines without their endings.
struct MisplacedFrontMatter {
  Span opener;
  Span closer;
};

/// Front matter whose opening fence is a lookalike on the first line of a note that has no block.
std::optional<MisplacedFrontMatter> find_lookalike_front_matter(std::string_view text, const FrontMatter& front_matter);

/// Front matter below blank lines at the start of a note that has no block. With `below_comment`, below one HTML
/// comment too, with `below_shebang`, below a line that starts with `#!`.
std::optional<MisplacedFrontMatter> find_late_front_matter(std::string_view text, const FrontMatter& front_matter,
                                                           bool below_comment, bool below_shebang);

/// The line that was meant to close a block, in a note whose block is unclosed or broken.
std::optional<Span> find_lookalike_closer(std::string_view text, const FrontMatter& front_matter);

}  // namespace matterlint

#pragma once

#include <cstdint>
#include <string_view>

#include "source/span.h"
#include "yaml/tree.h"

namespace matterlint {

/// Where a note's front matter stands.
struct FrontMatter {
  enum class State : std::uint8_t {
    none,      ///< The note has no block.
    closed,    ///< Between an opening and a closing fence.
    unclosed,  ///< An opening fence (or bracket) and keys below it, but no closing one. `block` is empty.
    whole,     ///< The file is a data file: all of it is the block, there is no body.
  };

  State state = State::none;
  yaml::Language language = yaml::Language::yaml;
  Span opener;  ///< The fence's line without its line ending, trailing blanks included. Empty, at the text's start:
                ///< none. JSON has none; where it is unclosed, its first bracket.
  Span block;   ///< From the line after the opener up to the closer's line; JSON up to the line after its last bracket.
  Span closer;  ///< As `opener`; empty, at the end of the block, where there is none.
  Span body;    ///< What follows the closer's line; all of the text (but a byte order mark) where there is no block.

  bool has_block() const { return state == State::closed || state == State::whole; }
};

/// Finds the block of a note: `---` at the very start (a byte order mark may stand before it), closed by the first line
/// that is `---` or `...`; `+++` to `+++` for TOML; `{` to its `}` for JSON. Blanks may follow a fence. A blank line
/// and then text without any key are no block but text between two thematic breaks.
FrontMatter find_front_matter(std::string_view text);

/// Whether a line (without its ending) is this fence; blanks may follow it.
bool is_fence(std::string_view line, std::string_view fence);

/// Whether the first line from `begin` on that is no comment could be a key of front matter: `key:` at the margin. So a
/// thematic break on top of a page is not taken for the fence of a block that was never closed.
bool begins_with_key(std::string_view text, std::size_t begin);

/// A data file (YAML, TOML or JSON), which is one block from end to end.
FrontMatter whole_file(std::string_view text, yaml::Language language);

}  // namespace matterlint

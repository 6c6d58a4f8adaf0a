#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "note/note.h"

namespace matterlint {

enum class Verb : std::uint8_t { disable, disable_line, disable_next_line, enable, unknown };

/// A comment that asks for silence, or for its end.
struct Directive {
  Verb verb = Verb::disable;
  Span comment;
  std::vector<std::string_view> rules;  ///< Ids, or `rule/code`, as written; empty: all rules. Of none known: its verb.
};

/// What the words of every directive begin with.
inline constexpr std::string_view directive_prefix = "matterlint-";

/// Whether a text has that prefix somewhere; at memory speed.
bool may_hold_directives(std::string_view text);

/// The directives of a note, in the order of the text: `<!-- matterlint-disable RULE... -->`, `-enable`,
/// `-disable-line` and `-disable-next-line`; the same in `{/* */}` of MDX and `%% %%` of Obsidian, and behind `#` in
/// the front matter. What follows a colon is a reason, for people. Code, quotes and block scalars that only show one
/// hold none.
std::vector<Directive> read_directives(const Note& note);

/// The words of a text, which blanks or commas separate.
std::vector<std::string_view> words_of(std::string_view text);

}  // namespace matterlint

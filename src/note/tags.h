#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace matterlint {

class Note;

/// One tag of a note's front matter.
struct NoteTag {
  std::string_view text;      ///< As it is written, blanks and `#` included.
  Span span;                  ///< In the note; where escapes hide the place, of the whole value.
  std::optional<Span> place;  ///< The same where it may be edited.
};

/// Puts the tags of a note's front matter in place of others, for Note::tags().
void read_tags(const Note& note, std::vector<NoteTag>& tags);

/// The tags in a note's body as Obsidian finds them: `#walks` behind a blank or at the start of a line, in plain text.
/// Each with its `#`.
std::vector<NoteTag> body_tags_of(const Note& note);

namespace tags {

/// Why Obsidian takes a text for no tag, as the second half of a sentence; empty: it is one.
std::string obsidian_fault(std::string_view tag);

/// The same for slugs: small letters, digits, single dashes; `/` between parts.
std::string slug_fault(std::string_view tag);

/// A tag with its blanks as dashes and its slashes put in order: `tech news` is `tech-news`, `/a//b` is `a/b`.
std::string repaired(std::string_view tag);

}  // namespace tags

}  // namespace matterlint

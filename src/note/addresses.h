#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "source/span.h"
#include "source/text_edit.h"
#include "urls/url.h"
#include "yaml/node.h"

namespace matterlint {

class Note;

/// An address on the web, `https://...`, that a property with the role url holds.
struct NoteAddress {
  const yaml::Node* node;
  const urls::Url& url;       ///< Of the node's text, without blanks around it; kept by the note.
  std::optional<Span> place;  ///< Where that stands in the note, if it may be edited there.

  std::string_view text() const { return url.text; }
  /// Where a part of it stands; where escapes hide the place, all of the value.
  Span place_of(Span part) const;
};

/// Puts the addresses of a note in place of others, for Note::addresses().
void read_addresses(const Note& note, std::vector<NoteAddress>& addresses);

/// Another text in place of an address, in the value's own quotes. None where that can not be said.
std::optional<TextEdit> rewritten(const Note& note, const NoteAddress& address, std::string_view text);

}  // namespace matterlint

#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "note/note.h"
#include "source/text_edit.h"
#include "urls/url.h"

namespace matterlint {

/// An address on the web, `https://...`, that a property with the role url holds.
struct NoteAddress {
  const yaml::Node* node;
  const urls::Url& url;       ///< Of the node's text, without blanks around it; kept by the note.
  std::optional<Span> place;  ///< Where that stands in the note, if it may be edited there.

  std::string_view text() const { return url.text; }
  /// Where a part of it stands; where escapes hide the place, all of the value.
  Span place_of(Span part) const;
};

/// The well-formed ones with `http` or `https`; only those that hold one of these characters, where there are any. A
/// text that is an address with a slip is a matter of the rule `url-invalid`.
std::vector<NoteAddress> addresses_of(const Note& note, std::string_view one_of = {});

/// Another text in place of an address, in the value's own quotes. None where that can not be said.
std::optional<TextEdit> rewritten(const Note& note, const NoteAddress& address, std::string_view text);

}  // namespace matterlint

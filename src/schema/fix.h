#pragma once

#include <optional>

#include "note/note.h"
#include "schema/violation.h"
#include "source/text_edit.h"

namespace matterlint::schema {

/// The edits that a remedy comes to in a note's front matter, and what they do. Empty where it can not be written
/// without touching more than it should: in JSON and TOML, beside comments, in flow style.
std::optional<Fix> fix_of(const Remedy& remedy, const Violation& violation, const Note& note);

/// What a person would underline: the value, the key, or, where a key is missing, the key of the mapping that lacks it
/// or the opening fence.
Span span_of(const Violation& violation, const Note& note);

}  // namespace matterlint::schema

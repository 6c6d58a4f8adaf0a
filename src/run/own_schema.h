#pragma once

#include <string>
#include <string_view>

#include "config/configuration.h"
#include "note/note.h"
#include "run/workspace.h"

namespace matterlint {

/// The schema that a note names in its own `$schema` or in a comment, or that stands beside it.
struct OwnSchema {
  const FileSettings* settings = nullptr;  ///< What holds for the note with it. Null: it names none that counts.
  const schema::Schema* schema = nullptr;  ///< Null, with an error: it can not be used.
  std::string error;                       ///< "`x.json` can not be used: there is no such file".
};

/// `relative` is the note's path from the project's base.
OwnSchema own_schema_of(const Note& note, const Project& project, std::string_view relative);

/// What the note's own schema comes to, and why, for `matterlint config PATH`.
Configuration::OwnSchemaWords own_schema_in_words(const Note& note, const Project& project, std::string_view relative);

}  // namespace matterlint

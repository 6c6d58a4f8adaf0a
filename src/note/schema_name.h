#pragma once

#include <optional>
#include <string_view>

#include "note/note.h"

namespace matterlint {

/// How a note names its schema: `$schema: post.json`, `# yaml-language-server: $schema=post.json`, `# @schema
/// post.json`.
struct SchemaName {
  std::string_view text;
  Span span;                ///< Of the name alone.
  bool is_text = true;      ///< Else the property holds something that names nothing.
  bool in_comment = false;  ///< Which may be meant for an editor alone.
};

/// The schema that a note names, if it names one: by the property, or by the first comment of its front matter.
std::optional<SchemaName> schema_name_in(const Note& note);

}  // namespace matterlint

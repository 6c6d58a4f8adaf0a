#pragma once

#include <optional>
#include <string_view>

#include "note/note.h"
#include "source/text_edit.h"

namespace matterlint {

/// The edit that gives a property another name. Nothing where a property of that name is there already, or where the
/// name stands in several places: the headers and dotted keys of TOML, aliases of YAML.
std::optional<TextEdit> rename_edit(const Note& note, const Property& property, std::string_view name);

}  // namespace matterlint

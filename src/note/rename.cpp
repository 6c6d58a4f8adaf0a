#include "note/rename.h"

#include "yaml/edit.h"
#include "yaml/notation.h"

namespace matterlint {

std::optional<TextEdit> rename_edit(const Note& note, const Property& property, std::string_view name) {
  const yaml::Node& key = property.key();
  const yaml::Language language = note.tree().language();
  if (note.find(name) != nullptr || !key.is_scalar() || key.outer.empty() || key.is_alias()) return std::nullopt;
  if (language == yaml::Language::yaml) return yaml::rename_key(note.text(), key, name, note.settings().readers);
  if (!property.value().is_scalar() && property.value().style == yaml::Style::block) return std::nullopt;
  return yaml::replace_key(language, key, note.text(), name);
}

}  // namespace matterlint

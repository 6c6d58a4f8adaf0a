#include "run/own_schema.h"

#include <algorithm>

#include "schema/schema.h"

namespace matterlint {
namespace {

bool checks_schemas(const FileSettings& settings) {
  const auto& rules = settings.linter.rules();
  return std::any_of(rules.begin(), rules.end(),
                     [](const ActiveRule& active) { return active.rule->id == "schema-mismatch"; });
}

/// The value of `$schema`; null: there is none.
const yaml::Node* schema_name_in(const Note& note) {
  const Property* const property = note.is_broken() ? nullptr : note.find("$schema");
  return property == nullptr || property->value().is_null() ? nullptr : &property->value();
}

std::string why_ignored(std::string_view name, const Configuration& configuration) {
  if (configuration.wants_schema_named(name)) return "`schema-mismatch` is off";
  if (configuration.note_schema()) return "`note-schema` is `ignore`";
  return "no source of schemas has this URL, and `note-schema` is not set";
}

}  // namespace

OwnSchema own_schema_of(const Note& note, const Project& project, std::string_view relative) {
  const yaml::Node* const name = schema_name_in(note);
  if (name == nullptr) return {};
  const yaml::Node& value = *name;
  const Configuration& configuration = *project.configuration;
  if (!configuration.wants_schema_named(value.text)) return {};
  OwnSchema own;
  own.settings = &configuration.settings_for(relative, true);
  if (!checks_schemas(*own.settings)) return {};
  if (!value.is_string() || value.text.empty()) {
    own.error = "`$schema` must be the path or the URI of a schema";
    return own;
  }
  Configuration::NamedSchema named = configuration.schema_named(value.text, relative, project.base);
  own.schema = named.schema;
  if (own.schema == nullptr) own.error = "`" + std::string(value.text) + "` can not be used: " + named.error;
  return own;
}

Configuration::OwnSchemaWords own_schema_in_words(const Note& note, const Project& project, std::string_view relative) {
  const yaml::Node* const name = schema_name_in(note);
  if (name == nullptr) return {};
  const OwnSchema own = own_schema_of(note, project, relative);
  const std::string by = "`$schema` of the note: ";
  if (own.schema != nullptr) return {true, by + std::string(own.schema->path())};
  if (!own.error.empty()) return {true, by + own.error};
  const std::string why = why_ignored(name->text, *project.configuration);
  return {false, by + "not `" + std::string(name->text) + "`, since " + why};
}

}  // namespace matterlint

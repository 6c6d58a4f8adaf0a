#include "run/own_schema.h"

#include <algorithm>

namespace matterlint {
namespace {

bool checks_schemas(const FileSettings& settings) {
  const auto& rules = settings.linter.rules();
  return std::any_of(rules.begin(), rules.end(),
                     [](const ActiveRule& active) { return active.rule->id == "schema-mismatch"; });
}

}  // namespace

OwnSchema own_schema_of(const Note& note, const Project& project, std::string_view relative) {
  const Property* const property = note.is_broken() ? nullptr : note.find("$schema");
  if (property == nullptr || property->value().is_null()) return {};
  const yaml::Node& value = property->value();
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

}  // namespace matterlint

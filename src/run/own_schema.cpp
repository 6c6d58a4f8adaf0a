#include "run/own_schema.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "note/schema_name.h"
#include "run/folder.h"
#include "run/paths.h"
#include "schema/schema.h"

namespace matterlint {
namespace {

bool checks_schemas(const FileSettings& settings) {
  const auto& rules = settings.linter.rules();
  return std::any_of(rules.begin(), rules.end(),
                     [](const ActiveRule& active) { return active.rule->id == "schema-mismatch"; });
}

/// The schema in the note's folder, if the configuration asks for it; empty: there is none.
std::string_view schema_beside(const Project& project, std::string_view relative) {
  if (!project.configuration->wants_schema_beside() || relative.starts_with("../")) return {};
  const std::string folder = join_path(project.base, parent_of(relative));
  for (const std::string_view name : {"schema.json", "schema.yaml", "schema.yml"})
    if (base_name(relative) != name && kind_of(join_path(folder, name)) == EntryKind::file) return name;
  return {};
}

std::string why_ignored(std::string_view name, const Configuration& configuration) {
  if (configuration.wants_schema_named(name)) return "`schema-mismatch` is off";
  if (configuration.note_schema()) return "`note-schema` is `ignore`";
  return "no source of schemas has this URL, and `note-schema` is not set";
}

/// The schema that counts as the note's own.
struct ChosenSchema {
  std::string_view name;
  bool is_text = true;
  std::string_view said_by;
};

std::string_view source_of(const SchemaName& name) {
  return name.in_comment ? "the comment of the note" : "`$schema` of the note";
}

std::optional<ChosenSchema> chosen_schema(const std::optional<SchemaName>& named, const Project& project,
                                          std::string_view relative) {
  if (named && project.configuration->wants_schema_named(named->text))
    return ChosenSchema{named->text, named->is_text, source_of(*named)};
  const std::string_view beside = schema_beside(project, relative);
  if (beside.empty()) return std::nullopt;
  return ChosenSchema{beside, true, "beside the note"};
}

OwnSchema load(const ChosenSchema& chosen, const Project& project, std::string_view relative) {
  const Configuration& configuration = *project.configuration;
  OwnSchema own;
  own.settings = &project.settings_for(relative, true);
  if (!checks_schemas(*own.settings)) return {};
  if (!chosen.is_text) {
    own.error = "`$schema` must be the path or the URI of a schema";
    return own;
  }
  Configuration::NamedSchema named = configuration.schema_named(chosen.name, relative, project.base);
  own.schema = named.schema;
  if (own.schema == nullptr) own.error = "`" + std::string(chosen.name) + "` can not be used: " + named.error;
  return own;
}

}  // namespace

OwnSchema own_schema_of(const Note& note, const Project& project, std::string_view relative) {
  const auto chosen = chosen_schema(schema_name_in(note), project, relative);
  return chosen ? load(*chosen, project, relative) : OwnSchema();
}

Configuration::OwnSchemaWords own_schema_in_words(const Note& note, const Project& project, std::string_view relative) {
  const std::optional<SchemaName> named = schema_name_in(note);
  const auto chosen = chosen_schema(named, project, relative);
  if (!chosen && !named) return {};
  const OwnSchema own = chosen ? load(*chosen, project, relative) : OwnSchema();
  const std::string by = std::string(chosen ? chosen->said_by : source_of(*named)) + ": ";
  if (own.schema != nullptr) return {true, by + std::string(own.schema->path())};
  if (!own.error.empty()) return {true, by + own.error};
  const std::string_view name = chosen ? chosen->name : named->text;
  return {false, by + "not `" + std::string(name) + "`, since " + why_ignored(name, *project.configuration)};
}

}  // namespace matterlint

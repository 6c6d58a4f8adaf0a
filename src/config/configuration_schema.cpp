#include "config/configuration_schema.h"

#include <initializer_list>
#include <utility>

#include "markdown/flavor.h"
#include "note/property_roles.h"
#include "text/json_text.h"
#include "yaml/readers.h"

namespace matterlint {
namespace {

using Members = std::initializer_list<std::pair<std::string_view, std::string>>;

std::string object(Members members) {
  std::string json;
  for (const auto& [name, value] : members) json += (json.empty() ? "" : ", ") + to_json(name) + ": " + value;
  return "{" + json + "}";
}

/// A schema of an object that has these keys and no others.
std::string closed_object(std::string_view description, Members properties, const std::string& required = "[]") {
  return object({{"description", to_json(description)},
                 {"type", R"(["object", "null"])"},
                 {"properties", object(properties)},
                 {"required", required},
                 {"additionalProperties", "false"}});
}

template <class Names>
std::string one_of(const Names& names) {
  std::string list;
  for (const std::string_view name : names) list += (list.empty() ? "" : ", ") + to_json(name);
  return R"({"enum": [)" + list + "]}";
}

/// A list, or one item by itself, or nothing.
std::string list_of(const std::string& item, std::string_view description) {
  return object({{"description", to_json(description)},
                 {"anyOf", R"([{"type": "array", "items": )" + item + "}, " + item + R"(, {"type": "null"}])"}});
}

constexpr const char* text = R"({"type": "string"})";
constexpr const char* name = R"({"type": ["string", "number", "boolean"]})";

std::string rule_schema(const RuleInfo& rule) {
  return object({{"description", to_json(rule.summary)},
                 {"anyOf", R"([{"$ref": "#/definitions/severity"}, )" + rule.options_schema() + "]"}});
}

std::string rules_schema(const RuleSet& rules) {
  std::string properties;
  for (const RuleInfo* rule : rules.all())
    properties += (properties.empty() ? "" : ", ") + to_json(rule->id) + ": " + rule_schema(*rule);
  return object({{"description", to_json("What differs from the presets, rule by rule: a severity, or options.")},
                 {"type", R"(["object", "null"])"},
                 {"properties", "{" + properties + "}"},
                 {"additionalProperties", "false"}});
}

std::string properties_schema() {
  std::string roles;
  for (const std::string_view role : role_names)
    roles += (roles.empty() ? "" : ", ") + to_json(role) + R"(: {"$ref": "#/definitions/names"})";
  return object({{"description", to_json("What properties are, by their names; a role replaces that of the preset.")},
                 {"type", R"(["object", "null"])"},
                 {"properties", "{" + roles + "}"},
                 {"additionalProperties", "false"}});
}

std::string definitions(const RuleSet& rules) {
  return object({
      {"severity", R"({"enum": ["error", "warning", "info", "off", false]})"},
      {"names", list_of(name, "Names of keys, or globs.")},
      {"files", list_of(name, "Globs of notes, relative to the folder of the configuration.")},
      {"flavor", one_of(flavor_names)},
      {"readers", list_of(one_of(yaml::reader_names), "The programs that read the front matter; none: all of them.")},
      {"properties", properties_schema()},
      {"rules", rules_schema(rules)},
  });
}

constexpr const char* flavor =
    R"({"description": "What the body's syntax means.", "allOf": [{"$ref": "#/definitions/flavor"}]})";

std::string reference(std::string_view to) {
  return R"({"$ref": "#/definitions/)" + std::string(to) + "\"}";
}

std::string schemas_schema() {
  const std::string item = closed_object("A JSON Schema and the notes that it is for.",
                                         {{"schema", text}, {"files", reference("files")}}, R"(["schema", "files"])");
  return object({{"description", to_json("JSON Schemas for notes: a file, or `bundled:NAME`.")},
                 {"type", R"(["array", "null"])"},
                 {"items", item}});
}

std::string overrides_schema() {
  const std::string item = closed_object("What differs for some notes.",
                                         {{"files", reference("files")},
                                          {"flavor", flavor},
                                          {"readers", reference("readers")},
                                          {"properties", reference("properties")},
                                          {"rules", reference("rules")}},
                                         R"(["files"])");
  return object({{"description", to_json("What differs for some notes; of several, the last one counts.")},
                 {"type", R"(["array", "null"])"},
                 {"items", item}});
}

std::string sources_schema() {
  return object({{"description", to_json("Prefixes of URIs, and the folders that hold schemas with such URIs.")},
                 {"type", R"(["object", "null"])"},
                 {"additionalProperties", text}});
}

std::string extends_schema() {
  const std::string item =
      R"({"anyOf": [)" + one_of(preset_names) + R"(, {"type": "string", "pattern": "/|\\.ya?ml$"}]})";
  return list_of(item, "Presets by name and files by path; without it `recommended`, and `[]` turns everything off.");
}

std::string described(std::string_view description, std::string_view rest) {
  return R"({"description": )" + to_json(description) + ", " + std::string(rest) + "}";
}

std::string top_level() {
  return object({
      {"$schema", described("For editors; it means nothing to matterlint.", R"("type": "string")")},
      {"extends", extends_schema()},
      {"include", list_of(name, "Globs of the files that are notes.")},
      {"exclude", list_of(name, "Files and folders that are left out, in the syntax of .gitignore.")},
      {"schemas", schemas_schema()},
      {"schema-sources", sources_schema()},
      {"flavor", flavor},
      {"readers", reference("readers")},
      {"properties", reference("properties")},
      {"rules", reference("rules")},
      {"note-schema",
       described(
           "What the schema does that a note names in its own `$schema`: it must hold beside those of `schemas`, in "
           "their place, or not at all.",
           R"("enum": ["add", "replace", "ignore"])")},
      {"schema-beside",
       described("Whether a note that names no schema has the `schema.json` or `schema.yaml` in its folder.",
                 R"("type": "boolean")")},
      {"custom-rules", described("Not in this version.", R"("type": ["array", "null"], "maxItems": 0)")},
      {"required-version", described("The versions of matterlint that understand this, such as `>=0.1`.",
                                     R"("type": ["string", "number"])")},
      {"overrides", overrides_schema()},
  });
}

}  // namespace

std::string configuration_schema(const RuleSet& rules) {
  const std::string json = object({{"$schema", to_json("http://json-schema.org/draft-07/schema#")},
                                   {"title", to_json("Configuration of matterlint")},
                                   {"$comment", to_json("Made by `matterlint config --schema` from the rules.")},
                                   {"type", R"(["object", "null"])"},
                                   {"properties", top_level()},
                                   {"additionalProperties", "false"},
                                   {"definitions", definitions(rules)}});
  return laid_out(json) + "\n";
}

}  // namespace matterlint

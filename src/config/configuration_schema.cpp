#include "config/configuration_schema.h"

#include <initializer_list>
#include <utility>
#include <vector>

#include "config/custom_rule.h"
#include "markdown/flavor.h"
#include "note/property_roles.h"
#include "text/json_text.h"
#include "yaml/readers.h"

namespace matterlint {
namespace {

using Members = std::initializer_list<std::pair<std::string_view, std::string>>;

/// `more` is what else the object has, as it is written in it.
std::string object(Members members, const std::string& more = {}) {
  std::string json;
  for (const auto& [name, value] : members) json += (json.empty() ? "" : ", ") + to_json(name) + ": " + value;
  return "{" + json + (more.empty() ? "" : ", ") + more + "}";
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

std::string reference(std::string_view to) {
  return R"({"$ref": "#/definitions/)" + std::string(to) + "\"}";
}

std::string described(std::string_view description, std::string_view rest) {
  return R"({"description": )" + to_json(description) + ", " + std::string(rest) + "}";
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
  return object(
      {{"description", to_json("What differs from the presets, rule by rule: a severity, or options.")},
       {"type", R"(["object", "null"])"},
       {"properties", "{" + properties + "}"},
       {"additionalProperties", R"({"anyOf": [{"$ref": "#/definitions/severity"}, )" +
                                    closed_object("A custom rule.", {{"severity", reference("severity")}}) + "]}"}});
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

/// Rules that a configuration makes are among those of `rules`, and only it knows them.
std::string rule_ids(const RuleSet& rules) {
  std::vector<std::string_view> ids;
  for (const RuleInfo* rule : rules.all()) ids.push_back(rule->id);
  return one_of(ids);
}

std::string definitions(const RuleSet& rules) {
  return object({
      {"rule-ids", R"({"propertyNames": )" + rule_ids(rules) + "}"},
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

std::string schemas_schema() {
  const std::string item = closed_object("A JSON Schema and the notes that it is for.",
                                         {{"schema", text}, {"files", reference("files")}}, R"(["schema", "files"])");
  return object({{"description", to_json("JSON Schemas for notes: a file, or `bundled:NAME`.")},
                 {"type", R"(["array", "null"])"},
                 {"items", item}});
}

constexpr const char* any_schema = R"({"type": ["object", "boolean", "string"]})";

std::string condition_schema(std::string_view description) {
  return closed_object(description, {{"files", reference("files")}, {"schema", any_schema}});
}

std::string examples_schema() {
  const std::string item = closed_object(
      "A note.", {{"bad", described("A note that is reported.", R"("type": "string", "minLength": 1)")},
                  {"good", described("A note that is left alone.", R"("type": "string", "minLength": 1)")},
                  {"fixed", described("The bad note after its fixes.", R"("type": "string")")},
                  {"path", described("Where the note stands, for `when` and `unless`.", R"("type": "string")")}});
  return described("Notes that show what the rule does; `matterlint rules test` runs them.",
                   R"("type": ["array", "null"], "items": )" + item);
}

std::string custom_rule_schema() {
  return closed_object(
      "A rule: which values it looks at, and what it asks of them.",
      {{"id", described("Its name, in lower case with dashes.",
                        R"("type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$")")},
       {"message", described("What is said of what it finds, with {value}, {property}, {reason} or {replacement}.",
                             R"("type": "string")")},
       {"summary", described("One sentence for lists of rules; without it, the message.", R"("type": "string")")},
       {"description", described("Why there is the rule, in Markdown.", R"("type": "string")")},
       {"severity", reference("severity")},
       {"properties", reference("names")},
       {"roles", list_of(one_of(role_names), "Properties by their roles.")},
       {"body", list_of(one_of(config::body_part_names), "Parts of the body.")},
       {"when", condition_schema("The notes that it is for.")},
       {"unless", condition_schema("The notes that it is not for.")},
       {"schema",
        described("A JSON Schema that must hold, or its file.", R"("type": ["object", "boolean", "string"])")},
       {"must-match",
        described("A regular expression that must match.", R"("type": ["string", "number"], "minLength": 1)")},
       {"must-not-match",
        described("A regular expression that must not match.", R"("type": ["string", "number"], "minLength": 1)")},
       {"replacement",
        described("What is written for a match: $1, $<name> and $& are what groups and all of it matched.",
                  R"("type": ["string", "number"])")},
       {"fix", described("Whether the replacement leaves the meaning as it is.", R"("enum": ["safe", "unsafe"])")},
       {"examples", examples_schema()}},
      R"(["id", "message"])");
}

std::string custom_rules_schema() {
  return described("Rules of your own, each with one of `schema`, `must-match` and `must-not-match`.",
                   R"("type": ["array", "null"], "items": )" + custom_rule_schema());
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

/// A configuration that makes no rules and has those of no other file names only rules that are known.
std::string without_custom_rules() {
  const std::string of_rules = R"("rules": {"$ref": "#/definitions/rule-ids"})";
  const std::string has_file = R"({"type": "string", "pattern": "/|\\.ya?ml$"})";
  return R"("if": {"not": {"anyOf": [{"required": ["custom-rules"]}, {"required": ["extends"], "properties": )"
         R"({"extends": {"anyOf": [)" +
         has_file + R"(, {"type": "array", "contains": )" + has_file + R"(}]}}}]}}, "then": {"properties": {)" +
         of_rules + R"(, "overrides": {"items": {"properties": {)" + of_rules + "}}}}}";
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
      {"custom-rules", custom_rules_schema()},
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
                                   {"definitions", definitions(rules)}},
                                  without_custom_rules());
  return laid_out(json) + "\n";
}

}  // namespace matterlint

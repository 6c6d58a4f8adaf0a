#include "migrate/field_schema.h"

#include <map>
#include <vector>

#include "text/joined.h"
#include "text/json_text.h"

namespace matterlint::migrate {
namespace {

using Members = std::vector<std::string>;  ///< `"name": value`

std::string member(std::string_view name, const std::string& value) {
  return to_json(name) + ": " + value;
}

std::string object(const Members& members, const std::string& indent) {
  if (members.empty()) return "{}";
  const std::string inner = indent + "  ";
  return "{\n" + inner + joined(members, ",\n" + inner) + "\n" + indent + "}";
}

std::string text_at(const yaml::Node& field, std::string_view name) {
  const yaml::Entry* const entry = field.find(name);
  return entry != nullptr && entry->value.is_scalar() ? std::string(entry->value.text) : "";
}

bool flag_at(const yaml::Node& field, std::string_view name) {
  return text_at(field, name) == "true";
}

/// Choices are texts, or have an `id`.
std::vector<std::string> choices_of(const yaml::Node& field) {
  std::vector<std::string> choices;
  const yaml::Entry* const given = field.find("choices");
  if (given == nullptr) return choices;
  for (const yaml::Node& choice : given->value.items()) {
    const yaml::Entry* const id = choice.find("id");
    choices.push_back(to_json(id != nullptr ? id->value.text : choice.text));
  }
  return choices;
}

class FieldSchema {
 public:
  explicit FieldSchema(const ForeignFile& file) : file_(file) {}

  Members members_of_fields(const yaml::Node& fields, const std::string& indent) const {
    if (!fields.is_sequence()) file_.fail(fields, "`fields` should be a list");
    Members properties;
    std::vector<std::string> required;
    for (const yaml::Node& field : fields.items()) {
      file_.require_mapping(field, "a field");
      const std::string type = text_at(field, "type");
      if (type == "divider" || type == "heading") continue;
      const std::string name = text_at(field, "name");
      if (name.empty()) file_.fail(field, "a field should have a `name`");
      properties.push_back(member(name, schema_of(field, type, indent + "    ")));
      if (flag_at(field, "required")) required.push_back(to_json(name));
    }
    Members members = {member("type", to_json("object"))};
    if (!required.empty()) members.push_back(member("required", "[" + joined(required, ", ") + "]"));
    members.push_back(member("properties", object(properties, indent + "  ")));
    return members;
  }

 private:
  std::string schema_of(const yaml::Node& field, const std::string& type, const std::string& indent) const {
    Members members;
    for (const char* const words : {"title", "description"})
      if (const std::string text = text_at(field, words); !text.empty())
        members.push_back(member(words, to_json(text)));
    const Members own = value_of(field, type, indent);
    members.insert(members.end(), own.begin(), own.end());
    return object(members, indent);
  }

  Members value_of(const yaml::Node& field, const std::string& type, const std::string& indent) const {
    static const std::map<std::string, Members> simple = {
        {"string", {R"("type": "string")"}},
        {"slug", {R"("type": "string")"}},
        {"boolean", {R"("type": "boolean")"}},
    };
    if (const auto known = simple.find(type); known != simple.end()) return known->second;
    if (type == "number") return number(field);
    if (type == "datetime") return date(field);
    if (type == "tags" || type == "categories" || type == "taxonomy" || type == "list") return list_of_texts(field);
    if (type == "image" || type == "file" || type == "dataFile" || type == "contentRelationship")
      return one_or_many(field, R"("type": "string")");
    if (type == "choice") {
      const std::vector<std::string> choices = choices_of(field);
      if (!choices.empty()) return one_or_many(field, "\"enum\": [" + joined(choices, ", ") + "]");
      return one_or_many(field, R"("type": "string")");
    }
    if (type == "fields" && field.find("fields") != nullptr)
      return members_of_fields(field.find("fields")->value, indent);
    if (type == "block") return {R"("type": "array")", R"("items": {"type": "object"})"};
    return {};  // `draft`, `json`, `customField`, `fieldCollection`: anything.
  }

  /// Only a format that puts the year first is one of ours.
  Members date(const yaml::Node& field) const {
    std::string format = text_at(field, "dateFormat");
    if (format.empty()) format = text_at(file_.root(), "frontMatter.taxonomy.dateFormat");
    if (!format.empty() && !format.starts_with("yyyy-MM-dd")) return {R"("type": "string")"};
    return {R"("type": "string")", R"("format": "iso-date-or-datetime")"};
  }

  static Members number(const yaml::Node& field) {
    const yaml::Entry* const options = field.find("numberOptions");
    if (options == nullptr) return {R"("type": "number")"};
    const bool is_whole = text_at(options->value, "isDecimal") == "false";
    Members members = {std::string(R"("type": )") + (is_whole ? R"("integer")" : R"("number")")};
    const std::map<std::string, std::string> limits = {{"min", "minimum"}, {"max", "maximum"}};
    for (const auto& [there, here] : limits) {
      const yaml::Entry* const limit = options->value.find(there);
      const bool is_number =
          limit != nullptr && (limit->value.kind == yaml::Kind::integer || limit->value.kind == yaml::Kind::number);
      if (is_number) members.push_back(member(here, std::string(limit->value.text)));
    }
    return members;
  }

  static Members list_of_texts(const yaml::Node& field) {
    Members members = {R"("type": "array")", R"("items": {"type": "string"})"};
    const yaml::Entry* const limit = field.find("taxonomyLimit");
    if (limit != nullptr && limit->value.kind == yaml::Kind::integer && limit->value.text != "0")
      members.push_back(member("maxItems", std::string(limit->value.text)));
    return members;
  }

  static Members one_or_many(const yaml::Node& field, const std::string& one) {
    if (!flag_at(field, "multiple")) return {one};
    return {R"("type": "array")", "\"items\": {" + one + "}"};
  }

  const ForeignFile& file_;
};

}  // namespace

std::string schema_of_content_type(const ForeignFile& file, const yaml::Node& content_type) {
  const yaml::Entry* const fields = content_type.find("fields");
  if (fields == nullptr) file.fail(content_type, "a content type should have `fields`");
  Members members = {R"("$schema": "https://json-schema.org/draft/2020-12/schema")"};
  if (const std::string name = text_at(content_type, "name"); !name.empty())
    members.push_back(member("title", to_json(name)));
  const Members own = FieldSchema(file).members_of_fields(fields->value, "");
  members.insert(members.end(), own.begin(), own.end());
  return object(members, "") + "\n";
}

}  // namespace matterlint::migrate

#include "schema/keyword.h"

#include <algorithm>
#include <array>
#include <set>

#include "schema/decimal.h"

namespace matterlint::schema {
namespace {

constexpr Dialect d4 = Dialect::draft4;
constexpr Dialect d6 = Dialect::draft6;
constexpr Dialect d7 = Dialect::draft7;
constexpr Dialect d19 = Dialect::draft2019_09;
constexpr Dialect d20 = Dialect::draft2020_12;
using V = Vocabulary;

/// Sorted by name; a keyword that changed its shape stands here once for each.
constexpr std::array keywords = {
    Keyword{"$anchor", d19, d20, Shape::text, V::core},
    Keyword{"$comment", d7, d20, Shape::text, V::core},
    Keyword{"$defs", d19, d20, Shape::schema_map, V::core},
    Keyword{"$dynamicAnchor", d20, d20, Shape::text, V::core},
    Keyword{"$dynamicRef", d20, d20, Shape::text, V::core},
    Keyword{"$id", d6, d20, Shape::text, V::core},
    Keyword{"$recursiveAnchor", d19, d19, Shape::boolean, V::core},
    Keyword{"$recursiveRef", d19, d19, Shape::text, V::core},
    Keyword{"$ref", d4, d20, Shape::text, V::core},
    Keyword{"$schema", d4, d20, Shape::text, V::core},
    Keyword{"$vocabulary", d19, d20, Shape::mapping, V::core},
    Keyword{"additionalItems", d4, d4, Shape::boolean_or_schema, V::applicator},
    Keyword{"additionalItems", d6, d19, Shape::schema, V::applicator},
    Keyword{"additionalProperties", d4, d4, Shape::boolean_or_schema, V::applicator},
    Keyword{"additionalProperties", d6, d20, Shape::schema, V::applicator},
    Keyword{"allOf", d4, d20, Shape::schemas, V::applicator},
    Keyword{"anyOf", d4, d20, Shape::schemas, V::applicator},
    Keyword{"const", d6, d20, Shape::anything, V::validation},
    Keyword{"contains", d6, d20, Shape::schema, V::applicator},
    Keyword{"contentEncoding", d7, d20, Shape::text, V::annotation},
    Keyword{"contentMediaType", d7, d20, Shape::text, V::annotation},
    Keyword{"contentSchema", d19, d20, Shape::schema, V::annotation},
    Keyword{"default", d4, d20, Shape::anything, V::annotation},
    Keyword{"definitions", d4, d20, Shape::schema_map, V::core},
    Keyword{"dependencies", d4, d20, Shape::dependencies, V::applicator},
    Keyword{"dependentRequired", d19, d20, Shape::name_lists, V::validation},
    Keyword{"dependentSchemas", d19, d20, Shape::schema_map, V::applicator},
    Keyword{"deprecated", d19, d20, Shape::boolean, V::annotation},
    Keyword{"description", d4, d20, Shape::text, V::annotation},
    Keyword{"else", d7, d20, Shape::schema, V::applicator},
    Keyword{"enum", d4, d20, Shape::values, V::validation},
    Keyword{"examples", d6, d20, Shape::anything, V::annotation},
    Keyword{"exclusiveMaximum", d4, d4, Shape::boolean, V::validation},
    Keyword{"exclusiveMaximum", d6, d20, Shape::number, V::validation},
    Keyword{"exclusiveMinimum", d4, d4, Shape::boolean, V::validation},
    Keyword{"exclusiveMinimum", d6, d20, Shape::number, V::validation},
    Keyword{"format", d4, d20, Shape::text, V::annotation},
    Keyword{"id", d4, d4, Shape::text, V::core},
    Keyword{"if", d7, d20, Shape::schema, V::applicator},
    Keyword{"items", d4, d19, Shape::schema_or_schemas, V::applicator},
    Keyword{"items", d20, d20, Shape::schema, V::applicator},
    Keyword{"maxContains", d19, d20, Shape::count, V::validation},
    Keyword{"maxItems", d4, d20, Shape::count, V::validation},
    Keyword{"maxLength", d4, d20, Shape::count, V::validation},
    Keyword{"maxProperties", d4, d20, Shape::count, V::validation},
    Keyword{"maximum", d4, d20, Shape::number, V::validation},
    Keyword{"minContains", d19, d20, Shape::count, V::validation},
    Keyword{"minItems", d4, d20, Shape::count, V::validation},
    Keyword{"minLength", d4, d20, Shape::count, V::validation},
    Keyword{"minProperties", d4, d20, Shape::count, V::validation},
    Keyword{"minimum", d4, d20, Shape::number, V::validation},
    Keyword{"multipleOf", d4, d20, Shape::positive_number, V::validation},
    Keyword{"not", d4, d20, Shape::schema, V::applicator},
    Keyword{"oneOf", d4, d20, Shape::schemas, V::applicator},
    Keyword{"pattern", d4, d20, Shape::pattern, V::validation},
    Keyword{"patternProperties", d4, d20, Shape::schema_map, V::applicator},
    Keyword{"prefixItems", d20, d20, Shape::schemas, V::applicator},
    Keyword{"properties", d4, d20, Shape::schema_map, V::applicator},
    Keyword{"propertyNames", d6, d20, Shape::schema, V::applicator},
    Keyword{"readOnly", d7, d20, Shape::boolean, V::annotation},
    Keyword{"required", d4, d4, Shape::some_names, V::validation},
    Keyword{"required", d6, d20, Shape::names, V::validation},
    Keyword{"then", d7, d20, Shape::schema, V::applicator},
    Keyword{"title", d4, d20, Shape::text, V::annotation},
    Keyword{"type", d4, d20, Shape::types, V::validation},
    Keyword{"unevaluatedItems", d19, d20, Shape::schema, V::unevaluated},
    Keyword{"unevaluatedProperties", d19, d20, Shape::schema, V::unevaluated},
    Keyword{"uniqueItems", d4, d20, Shape::boolean, V::validation},
    Keyword{"writeOnly", d7, d20, Shape::boolean, V::annotation},
};

constexpr std::array<std::string_view, 7> type_names = {"array",  "boolean", "integer", "null",
                                                        "number", "object",  "string"};

bool is_schema(const yaml::Node& value, Dialect dialect) {
  return value.is_mapping() || (value.kind == yaml::Kind::boolean && dialect > Dialect::draft4);
}

bool is_number(const yaml::Node& value) {
  return value.kind == yaml::Kind::integer || value.kind == yaml::Kind::number;
}

std::string schema_misfit(const yaml::Node& value, Dialect dialect, const yaml::Node*& at) {
  if (is_schema(value, dialect)) return {};
  at = &value;
  return dialect > Dialect::draft4 ? "must be a schema: a mapping, `true` or `false`" : "must be a schema: a mapping";
}

std::string names_misfit(const yaml::Node& value, bool may_be_empty, const yaml::Node*& at) {
  if (!value.is_sequence()) return "must be a list of names";
  if (!may_be_empty && value.size() == 0) return "must have at least one name";
  std::set<std::string_view> seen;
  for (const yaml::Node& name : value.items()) {
    at = &name;
    if (!name.is_string()) return "must be a list of names, which are text";
    if (!seen.insert(name.text).second) return "names `" + std::string(name.text) + "` twice";
  }
  return {};
}

std::string types_misfit(const yaml::Node& value, const yaml::Node*& at) {
  const auto is_type = [](const yaml::Node& type) {
    return type.is_string() && std::find(type_names.begin(), type_names.end(), type.text) != type_names.end();
  };
  std::string choices = "must be one of array, boolean, integer, null, number, object, string";
  if (!value.is_sequence()) return is_type(value) ? "" : choices + (value.is_string() ? "" : ", or a list of them");
  if (value.size() == 0) return "must name at least one type";
  for (const yaml::Node& type : value.items()) {
    at = &type;
    if (!is_type(type)) return choices;
  }
  return {};
}

std::string schemas_misfit(const yaml::Node& value, Dialect dialect, const yaml::Node*& at) {
  if (!value.is_sequence()) return "must be a list of schemas";
  if (value.size() == 0) return "must have at least one schema";
  for (const yaml::Node& item : value.items())
    if (std::string wrong = schema_misfit(item, dialect, at); !wrong.empty()) return wrong;
  return {};
}

std::string map_misfit(Shape shape, const yaml::Node& value, Dialect dialect, const yaml::Node*& at) {
  if (!value.is_mapping()) return "must be a mapping";
  for (const yaml::Entry& entry : value.entries()) {
    const bool is_names = shape == Shape::name_lists || (shape == Shape::dependencies && entry.value.is_sequence());
    at = &entry.value;
    std::string wrong =
        is_names ? names_misfit(entry.value, dialect > Dialect::draft4, at) : schema_misfit(entry.value, dialect, at);
    if (!wrong.empty()) return wrong;
  }
  return {};
}

std::string scalar_misfit(Shape shape, const yaml::Node& value) {
  switch (shape) {
    case Shape::boolean:
      return value.kind == yaml::Kind::boolean ? "" : "must be `true` or `false`";
    case Shape::number:
      return is_number(value) ? "" : "must be a number";
    case Shape::positive_number:
      if (!is_number(value) || Decimal(value.text) <= Decimal("0")) return "must be a number above 0";
      return Decimal(value.text).fits_divisor() ? "" : "must have at most 18 digits";
    case Shape::count:
      return is_number(value) && Decimal(value.text).as_count() ? "" : "must be a whole number, 0 or more";
    default:
      return value.is_string() ? "" : "must be text";
  }
}

}  // namespace

std::span<const Keyword> all_keywords() {
  return keywords;
}

const Keyword* find_keyword(std::string_view name, Dialect dialect) {
  auto at = std::lower_bound(keywords.begin(), keywords.end(), name,
                             [](const Keyword& keyword, std::string_view wanted) { return keyword.name < wanted; });
  for (; at != keywords.end() && at->name == name; ++at)
    if (at->is_of(dialect)) return &*at;
  return nullptr;
}

std::vector<Child> children_of(Shape shape, const yaml::Node& value) {
  std::vector<Child> children;
  const auto add_items = [&] {
    for (const yaml::Node& item : value.items()) children.push_back({&item, nullptr, std::to_string(children.size())});
  };
  switch (shape) {
    case Shape::schema:
    case Shape::boolean_or_schema:
      children.push_back({&value, nullptr, ""});
      break;
    case Shape::schema_or_schemas:
    case Shape::schemas:
      if (value.is_sequence()) {
        add_items();
      } else if (shape == Shape::schema_or_schemas) {
        children.push_back({&value, nullptr, ""});
      }
      break;
    case Shape::schema_map:
    case Shape::dependencies:
      for (const yaml::Entry& entry : value.entries())
        if (shape == Shape::schema_map || !entry.value.is_sequence())
          children.push_back({&entry.value, &entry, std::string(entry.key.text)});
      break;
    default:
      break;
  }
  return children;
}

std::string misfit(Shape shape, const yaml::Node& value, Dialect dialect, const yaml::Node*& at) {
  at = &value;
  switch (shape) {
    case Shape::anything:
      return {};
    case Shape::schema:
      return schema_misfit(value, dialect, at);
    case Shape::boolean_or_schema:
      return value.kind == yaml::Kind::boolean ? "" : schema_misfit(value, dialect, at);
    case Shape::schemas:
      return schemas_misfit(value, dialect, at);
    case Shape::schema_or_schemas:
      if (!value.is_sequence()) return schema_misfit(value, dialect, at);
      return value.size() == 0 ? "" : schemas_misfit(value, dialect, at);
    case Shape::schema_map:
    case Shape::dependencies:
    case Shape::name_lists:
      return map_misfit(shape, value, dialect, at);
    case Shape::names:
    case Shape::some_names:
      return names_misfit(value, shape == Shape::names, at);
    case Shape::types:
      return types_misfit(value, at);
    case Shape::values:
      return value.is_sequence() ? "" : "must be a list of values";
    case Shape::mapping:
      return value.is_mapping() ? "" : "must be a mapping";
    default:
      return scalar_misfit(shape, value);
  }
}

}  // namespace matterlint::schema

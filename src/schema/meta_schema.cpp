#include "schema/meta_schema.h"

#include <string_view>

#include "schema/keyword.h"

namespace matterlint::schema {
namespace {

constexpr std::string_view type_names =
    R"({"enum": ["array", "boolean", "integer", "null", "number", "object", "string"]})";

std::string names(bool may_be_empty) {
  return std::string(R"({"type": "array", "items": {"type": "string"}, "uniqueItems": true)") +
         (may_be_empty ? "}" : R"(, "minItems": 1})");
}

std::string map_of(const std::string& schema) {
  return R"({"type": "object", "additionalProperties": )" + schema + "}";
}

std::string either(const std::string& one, const std::string& other) {
  return R"({"anyOf": [)" + one + ", " + other + "]}";
}

std::string reference_to_self(Dialect dialect) {
  if (dialect == Dialect::draft2020_12) return R"({"$dynamicRef": "#meta"})";
  return dialect == Dialect::draft2019_09 ? R"({"$recursiveRef": "#"})" : R"({"$ref": "#"})";
}

/// What a keyword takes that has the same shape in every dialect and holds no schema; empty for the others.
std::string_view simple_schema(Shape shape) {
  switch (shape) {
    case Shape::anything:
      return "{}";
    case Shape::values:
      return R"({"type": "array"})";
    case Shape::boolean:
      return R"({"type": "boolean"})";
    case Shape::number:
      return R"({"type": "number"})";
    case Shape::count:
      return R"({"type": "integer", "minimum": 0})";
    case Shape::pattern:
      return R"({"type": "string", "format": "regex"})";
    case Shape::mapping:
      return R"({"type": "object"})";
    case Shape::text:
      return R"({"type": "string"})";
    default:
      return {};
  }
}

std::string schema_of(Shape shape, Dialect dialect) {
  const std::string self = reference_to_self(dialect);
  const std::string list = R"({"type": "array", "minItems": 1, "items": )" + self + "}";
  switch (shape) {
    case Shape::schema:
      return self;
    case Shape::schemas:
      return list;
    case Shape::schema_map:
      return map_of(self);
    case Shape::schema_or_schemas:
      return either(self, list);
    case Shape::dependencies:
      return map_of(either(self, names(dialect > Dialect::draft4)));
    case Shape::name_lists:
      return map_of(names(true));
    case Shape::names:
    case Shape::some_names:
      return names(shape == Shape::names);
    case Shape::types:
      return either(std::string(type_names), R"({"type": "array", "minItems": 1, "uniqueItems": true, "items": )" +
                                                 std::string(type_names) + "}");
    case Shape::boolean_or_schema:
      return either(R"({"type": "boolean"})", self);
    case Shape::positive_number:
      return dialect == Dialect::draft4 ? R"({"type": "number", "minimum": 0, "exclusiveMinimum": true})"
                                        : R"({"type": "number", "exclusiveMinimum": 0})";
    default:
      return std::string(simple_schema(shape));
  }
}

std::string identity(Dialect dialect) {
  const std::string uri(uri_of(dialect));
  if (dialect == Dialect::draft4) return R"("id": ")" + uri + R"(#", "$schema": ")" + uri + R"(#")";
  const std::string end = dialect < Dialect::draft2019_09 ? "#" : "";
  std::string text = R"("$id": ")" + uri + end + R"(", "$schema": ")" + uri + end + '"';
  if (dialect == Dialect::draft2019_09) text += R"(, "$recursiveAnchor": true)";
  if (dialect == Dialect::draft2020_12) text += R"(, "$dynamicAnchor": "meta")";
  return text;
}

}  // namespace

std::string meta_schema(Dialect dialect) {
  std::string properties;
  for (const Keyword& keyword : all_keywords()) {
    if (!keyword.is_of(dialect)) continue;
    if (!properties.empty()) properties += ",\n    ";
    properties += '"' + std::string(keyword.name) + "\": " + schema_of(keyword.shape, dialect);
  }
  const std::string type = dialect == Dialect::draft4 ? R"("object")" : R"(["object", "boolean"])";
  return "{\n  " + identity(dialect) + ",\n  \"type\": " + type + ",\n  \"properties\": {\n    " + properties +
         "\n  }\n}\n";
}

}  // namespace matterlint::schema

#include "schema/lower.h"

#include <exception>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>

#include "schema/extension.h"
#include "schema/uri.h"
#include "text/edit_distance.h"

namespace matterlint::schema {

using Json = nlohmann::json;

class Lowering::Writer {
 public:
  Writer(Registry& registry, Program& program);

  ParsedSchema parse(std::uint32_t schema);

 private:
  Json lower();
  const yaml::Entry* keyword(std::string_view name) const { return registry_.keyword(*location_, name); }
  Json child(const yaml::Node& schema) const;
  Json children(const yaml::Node& list) const;
  Json named_children(const yaml::Node& map);
  Json name_list(const yaml::Node& list);
  std::string name_index(std::string_view name);
  std::uint32_t number(const yaml::Node& value);
  bool pattern(const yaml::Node& expression, std::string& index);

  void lower_references(Json& out);
  void lower_dynamic_reference(Json& out);
  void lower_values(Json& out);
  void lower_bounds(Json& out);
  void lower_text(Json& out);
  void lower_format(Json& out);
  void lower_object(Json& out);
  void lower_dependencies(Json& out);
  void lower_items(Json& out);
  void lower_contains(Json& out);
  void lower_applicators(Json& out);

  Registry& registry_;
  Program& program_;
  valijson::SchemaParser parser_{valijson::SchemaParser::kDraft7};
  std::uint32_t schema_ = 0;
  const Location* location_ = nullptr;
  std::vector<std::string_view>* names_ = nullptr;
  std::unordered_map<std::string_view, std::size_t> name_indices_;
  std::set<std::string, std::less<>> unknown_formats_;
};

Lowering::Writer::Writer(Registry& registry, Program& program) : registry_(registry), program_(program) {
  for (const auto& [keyword, builder] : extension_builders()) parser_.addConstraintBuilder(keyword, builder);
}

ParsedSchema Lowering::Writer::parse(std::uint32_t schema) {
  schema_ = schema;
  location_ = &registry_.locations()[schema];
  name_indices_.clear();
  ParsedSchema parsed;
  names_ = &parsed.names;
  const Json lowered = lower();
  if (lowered.empty()) return parsed;
  try {
    const auto constraints = std::make_shared<valijson::Schema>();
    parser_.populateSchema(valijson::adapters::NlohmannJsonAdapter(lowered), *constraints);
    parsed.constraints = constraints;
  } catch (const std::exception& error) {
    registry_.report(*location_->document, location_->node->span, Severity::error,
                     "this schema can not be read: " + std::string(error.what()));
  }
  return parsed;
}

Json Lowering::Writer::lower() {
  Json out = Json::object();
  lower_references(out);
  if (location_->sole_reference() != nullptr) return out;
  lower_values(out);
  lower_bounds(out);
  lower_text(out);
  lower_object(out);
  lower_dependencies(out);
  lower_items(out);
  lower_contains(out);
  lower_applicators(out);
  return out;
}

Json Lowering::Writer::child(const yaml::Node& schema) const {
  return {{"x-schema", registry_.number_of(schema)}};
}

Json Lowering::Writer::children(const yaml::Node& list) const {
  Json out = Json::array();
  for (const yaml::Node& item : list.items()) out.push_back(child(item));
  return out;
}

Json Lowering::Writer::named_children(const yaml::Node& map) {
  Json out = Json::object();
  for (const yaml::Entry& entry : map.entries()) out.emplace(name_index(entry.key.text), child(entry.value));
  return out;
}

Json Lowering::Writer::name_list(const yaml::Node& list) {
  Json out = Json::array();
  for (const yaml::Node& name : list.items()) out.push_back(name_index(name.text));
  return out;
}

std::string Lowering::Writer::name_index(std::string_view name) {
  const auto [at, is_new] = name_indices_.emplace(name, names_->size());
  if (is_new) names_->push_back(name);
  return std::to_string(at->second);
}

std::uint32_t Lowering::Writer::number(const yaml::Node& value) {
  program_.numbers.emplace_back(value.text);
  return static_cast<std::uint32_t>(program_.numbers.size() - 1);
}

bool Lowering::Writer::pattern(const yaml::Node& expression, std::string& index) {
  Pattern::Error error;
  std::optional<Pattern> compiled = Pattern::compile(expression.text, &error);
  if (!compiled) {
    registry_.report(
        *location_->document, expression.span, Severity::error,
        (error.is_limit ? "this regular expression can not be used here: " : "this is no regular expression: ") +
            error.message);
    return false;
  }
  index = std::to_string(program_.patterns.size());
  program_.patterns.push_back(std::move(*compiled));
  return true;
}

void Lowering::Writer::lower_references(Json& out) {
  const auto lower_reference = [&](std::string_view name, const char* as) {
    const yaml::Entry* const entry = keyword(name);
    if (entry == nullptr) return;
    const auto target = registry_.resolve(schema_, entry->value.text, entry->value);
    if (target) out[as] = *target;
  };
  lower_reference("$ref", "x-reference");
  lower_reference("$recursiveRef", "x-recursive-reference");
  lower_dynamic_reference(out);
}

void Lowering::Writer::lower_dynamic_reference(Json& out) {
  const yaml::Entry* const entry = keyword("$dynamicRef");
  if (entry == nullptr) return;
  const auto target = registry_.resolve(schema_, entry->value.text, entry->value);
  if (!target) return;
  const std::string_view anchor = split_fragment(entry->value.text).fragment;
  const yaml::Entry* const marked = registry_.locations()[*target].node->find("$dynamicAnchor");
  const bool is_dynamic = marked != nullptr && marked->value.text == anchor;
  out["x-dynamic-reference"] = Json::array({*target, is_dynamic ? std::string(anchor) : std::string()});
}

void Lowering::Writer::lower_values(Json& out) {
  if (const yaml::Entry* const type = keyword("type")) {
    if (type->value.is_string()) out["type"] = std::string(type->value.text);
    for (const yaml::Node& name : type->value.items()) out["type"].push_back(std::string(name.text));
  }
  if (keyword("const") != nullptr) out["const"] = 0;
  if (const yaml::Entry* const values = keyword("enum")) {
    out["enum"] = Json::array();
    for (std::size_t i = 0; i < values->value.size(); ++i) out["enum"].push_back(i);
  }
  const yaml::Entry* const unique = keyword("uniqueItems");
  if (unique != nullptr && unique->value.text == "true") out["uniqueItems"] = true;
}

void Lowering::Writer::lower_bounds(Json& out) {
  for (const char* const name : {"minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"})
    if (const yaml::Entry* const entry = keyword(name)) out[name] = Decimal(entry->value.text).as_count().value_or(0);
  if (const yaml::Entry* const divisor = keyword("multipleOf"))
    out["multipleOf"] = number(divisor->value) + 1;  // valijson wants a divisor above 0.
  const bool is_draft4 = location_->use.dialect == Dialect::draft4;
  for (const auto& [bound, exclusive] : {std::pair{"minimum", "exclusiveMinimum"}, {"maximum", "exclusiveMaximum"}}) {
    const yaml::Entry* const entry = keyword(bound);
    const yaml::Entry* const other = keyword(exclusive);
    const bool moves = is_draft4 && other != nullptr && other->value.text == "true";
    if (entry != nullptr) out[moves ? exclusive : bound] = number(entry->value);
    if (!is_draft4 && other != nullptr) out[exclusive] = number(other->value);
  }
}

void Lowering::Writer::lower_text(Json& out) {
  std::string index;
  const yaml::Entry* const expression = keyword("pattern");
  if (expression != nullptr && pattern(expression->value, index)) out["pattern"] = index;
  lower_format(out);
}

void Lowering::Writer::lower_format(Json& out) {
  const yaml::Entry* const entry = keyword("format");
  if (entry == nullptr) return;
  if (const Format* const format = find_format(entry->value.text)) {
    out["format"] = std::to_string(program_.formats.size());
    program_.formats.push_back(format);
    return;
  }
  if (!unknown_formats_.emplace(entry->value.text).second) return;
  std::string message = "`" + std::string(entry->value.text) + "` is no format that is known, so it is not checked";
  const std::vector<std::string_view> names(format_names().begin(), format_names().end());
  if (const auto meant = nearest(entry->value.text, names)) message += "; did you mean `" + std::string(*meant) + "`?";
  registry_.report(*location_->document, entry->value.span, Severity::warning, std::move(message));
}

void Lowering::Writer::lower_object(Json& out) {
  if (const yaml::Entry* const required = keyword("required")) out["required"] = name_list(required->value);
  if (const yaml::Entry* const properties = keyword("properties"))
    out["properties"] = named_children(properties->value);
  if (const yaml::Entry* const patterns = keyword("patternProperties")) {
    out["patternProperties"] = Json::object();
    std::string index;
    for (const yaml::Entry& entry : patterns->value.entries())
      if (pattern(entry.key, index)) out["patternProperties"].emplace(index, child(entry.value));
  }
  for (const char* const name : {"additionalProperties", "propertyNames"})
    if (const yaml::Entry* const entry = keyword(name)) out[name] = child(entry->value);
}

void Lowering::Writer::lower_dependencies(Json& out) {
  Json names = Json::object();
  Json schemas = Json::object();
  for (const char* const keyword_name : {"dependencies", "dependentRequired", "dependentSchemas"}) {
    const yaml::Entry* const entry = keyword(keyword_name);
    if (entry == nullptr) continue;
    for (const yaml::Entry& dependency : entry->value.entries()) {
      const std::string index = name_index(dependency.key.text);
      if (dependency.value.is_sequence()) {
        for (Json& name : name_list(dependency.value)) names[index].push_back(std::move(name));
      } else {
        schemas[index] = registry_.number_of(dependency.value);
      }
    }
  }
  if (!names.empty()) out["dependencies"] = std::move(names);
  if (!schemas.empty()) out["x-dependent-schemas"] = std::move(schemas);
}

void Lowering::Writer::lower_items(Json& out) {
  const bool is_newest = location_->use.dialect == Dialect::draft2020_12;
  const yaml::Entry* const items = keyword("items");
  const yaml::Entry* const first = is_newest ? keyword("prefixItems") : items;
  const yaml::Entry* const rest = is_newest ? items : keyword("additionalItems");
  if (first != nullptr && first->value.is_sequence()) {
    out["items"] = children(first->value);
    if (rest != nullptr) out["additionalItems"] = child(rest->value);
  } else if (items != nullptr) {
    out["items"] = child(items->value);
  }
  if (const yaml::Entry* const entry = keyword("unevaluatedItems"))
    out["x-unevaluated-items"] = registry_.number_of(entry->value);
  if (const yaml::Entry* const entry = keyword("unevaluatedProperties"))
    out["x-unevaluated-properties"] = registry_.number_of(entry->value);
}

void Lowering::Writer::lower_contains(Json& out) {
  const yaml::Entry* const entry = keyword("contains");
  if (entry == nullptr) return;
  const auto count = [&](std::string_view name, std::uint32_t otherwise) {
    const yaml::Entry* const bound = keyword(name);
    return bound == nullptr ? otherwise : Decimal(bound->value.text).as_count().value_or(otherwise);
  };
  out["x-contains"] =
      Json::array({registry_.number_of(entry->value), count("minContains", 1), count("maxContains", none)});
}

void Lowering::Writer::lower_applicators(Json& out) {
  for (const char* const name : {"allOf", "anyOf", "oneOf"})
    if (const yaml::Entry* const entry = keyword(name)) out[name] = children(entry->value);
  if (const yaml::Entry* const entry = keyword("not")) out["not"] = child(entry->value);
  if (keyword("if") == nullptr) return;
  for (const char* const name : {"if", "then", "else"})
    if (const yaml::Entry* const entry = keyword(name)) out[name] = child(entry->value);
}

Lowering::Lowering(Registry& registry, Program& program) : writer_(std::make_unique<Writer>(registry, program)) {}
Lowering::~Lowering() = default;
ParsedSchema Lowering::parse(std::uint32_t schema) {
  return writer_->parse(schema);
}

}  // namespace matterlint::schema

// What an Advisor says of keywords without effect.
#include <algorithm>
#include <array>

#include "schema/advisor.h"

namespace matterlint::schema {
namespace {

struct KindOfKeyword {
  std::string_view name;
  KindSet kinds;
};

constexpr KindSet of_texts = bit_of(yaml::Kind::string);
constexpr KindSet of_numbers = bit_of(yaml::Kind::integer) | bit_of(yaml::Kind::number);
constexpr KindSet of_lists = bit_of(yaml::Kind::sequence);
constexpr KindSet of_mappings = bit_of(yaml::Kind::mapping);

/// The values that a keyword looks at; the others all fit it.
constexpr std::array<KindOfKeyword, 31> kinds_of_keywords = {{{"additionalItems", of_lists},
                                                              {"additionalProperties", of_mappings},
                                                              {"contains", of_lists},
                                                              {"dependencies", of_mappings},
                                                              {"dependentRequired", of_mappings},
                                                              {"dependentSchemas", of_mappings},
                                                              {"exclusiveMaximum", of_numbers},
                                                              {"exclusiveMinimum", of_numbers},
                                                              {"items", of_lists},
                                                              {"maxContains", of_lists},
                                                              {"maxItems", of_lists},
                                                              {"maxLength", of_texts},
                                                              {"maxProperties", of_mappings},
                                                              {"maximum", of_numbers},
                                                              {"minContains", of_lists},
                                                              {"minItems", of_lists},
                                                              {"minLength", of_texts},
                                                              {"minProperties", of_mappings},
                                                              {"minimum", of_numbers},
                                                              {"multipleOf", of_numbers},
                                                              {"pattern", of_texts},
                                                              {"patternProperties", of_mappings},
                                                              {"prefixItems", of_lists},
                                                              {"properties", of_mappings},
                                                              {"propertyNames", of_mappings},
                                                              {"required", of_mappings},
                                                              {"unevaluatedItems", of_lists},
                                                              {"unevaluatedProperties", of_mappings},
                                                              {"uniqueItems", of_lists},
                                                              {"contentEncoding", of_texts},
                                                              {"contentMediaType", of_texts}}};

KindSet kinds_named(std::string_view type) {
  if (type == "array") return of_lists;
  if (type == "object") return of_mappings;
  if (type == "string") return of_texts;
  return type == "number" || type == "integer" ? of_numbers : KindSet{0};
}

/// A keyword that means nothing without another one beside it.
struct Companion {
  std::string_view name;
  std::string_view needs;
};
constexpr std::array<Companion, 5> companions = {{{"then", "if"},
                                                  {"else", "if"},
                                                  {"minContains", "contains"},
                                                  {"maxContains", "contains"},
                                                  {"contentSchema", "contentMediaType"}}};

}  // namespace

void Advisor::advise_on_reference(const Location& location) {
  for (const yaml::Entry& entry : location.node->entries()) {
    const Keyword* const known = find_keyword(entry.key.text, location.use.dialect);
    const bool asserts =
        known != nullptr && ((known->vocabulary != Vocabulary::core && known->vocabulary != Vocabulary::annotation) ||
                             known->name == "format");
    if (asserts)
      add(entry.key, Severity::warning,
          "`" + std::string(known->name) + "` has no effect: up to draft-07, nothing counts beside `$ref`");
  }
}

void Advisor::advise_on_type(const Location& location) {
  const yaml::Entry* const type = keyword(location, "type");
  if (type == nullptr) return;
  KindSet allowed = kinds_named(type->value.text);
  std::string named = "`" + std::string(type->value.text) + "`";
  for (const yaml::Node& name : type->value.items()) {
    allowed = static_cast<KindSet>(allowed | kinds_named(name.text));
    named = (&name == type->value.items().data() ? "" : named + ", ") + "`" + std::string(name.text) + "`";
  }
  for (const KindOfKeyword& one : kinds_of_keywords)
    if (const yaml::Entry* const entry = keyword(location, one.name); entry != nullptr && (one.kinds & allowed) == 0)
      add(entry->key, Severity::warning, "`" + std::string(one.name) + "` has no effect, as `type` is " + named);
  const yaml::Entry* const format = keyword(location, "format");
  if (format != nullptr && (allowed & of_texts) == 0 && find_format(format->value.text) != nullptr)
    add(format->key, Severity::warning, "`format` has no effect, as `type` is " + named);
}

void Advisor::advise_on_companions(const Location& location) {
  const auto lacks = [&](const yaml::Entry& entry, std::string_view needed) {
    add(entry.key, Severity::warning,
        "`" + std::string(entry.key.text) + "` has no effect without " + std::string(needed));
  };
  for (const Companion& one : companions)
    if (const yaml::Entry* const entry = keyword(location, one.name))
      if (keyword(location, one.needs) == nullptr) lacks(*entry, "`" + std::string(one.needs) + "` beside it");
  const yaml::Entry* const items = keyword(location, "items");
  if (const yaml::Entry* const rest = keyword(location, "additionalItems"))
    if (items == nullptr || !items->value.is_sequence()) lacks(*rest, "a list of schemas in `items`");
  if (location.use.dialect != Dialect::draft4) return;
  for (const auto& [name, bound] : {std::pair{"exclusiveMinimum", "minimum"}, {"exclusiveMaximum", "maximum"}})
    if (const yaml::Entry* const entry = keyword(location, name))
      if (keyword(location, bound) == nullptr) lacks(*entry, "`" + std::string(bound) + "` beside it");
}

}  // namespace matterlint::schema

// What an Advisor says of names: of properties that are required, and of definitions.
#include <algorithm>
#include <array>
#include <unordered_set>

#include "schema/advisor.h"
#include "schema/words.h"
#include "text/edit_distance.h"

namespace matterlint::schema {
namespace {

/// Keywords whose schemas look at the same value as the schema that they stand in.
constexpr std::array<std::string_view, 9> in_place_keywords = {
    "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas", "dependencies"};

bool is_below(const Location& location, std::string_view keyword) {
  const std::string_view step = location.step;
  return step.starts_with(keyword) && (step.size() == keyword.size() || step[keyword.size()] == '/');
}

bool is_in_place(const Location& location) {
  return std::any_of(in_place_keywords.begin(), in_place_keywords.end(),
                     [&](std::string_view keyword) { return is_below(location, keyword); });
}

bool is_definition(const Location& location) {
  return is_below(location, "$defs") || is_below(location, "definitions");
}

/// Whether others may know it by its own name.
bool has_name(const yaml::Node& schema) {
  return std::any_of(schema.entries().begin(), schema.entries().end(), [](const yaml::Entry& entry) {
    const std::string_view key = entry.key.text;
    return key == "$id" || key == "id" || key == "$anchor" || key == "$dynamicAnchor";
  });
}

bool leads_elsewhere(Check check) {
  return check == Check::reference || check == Check::dynamic_reference || check == Check::recursive_reference;
}

}  // namespace

/// A schema stands behind those that it is applied in place by.
void Advisor::find_families() {
  for (std::uint32_t schema = 0; schema < program_.locations.size(); ++schema) {
    const Location& here = location(schema);
    const bool is_member = here.parent < schema && is_in_place(here);
    heads_.push_back(is_member ? heads_[here.parent] : schema);
    negated_.push_back(is_member && (negated_[here.parent] || is_below(here, "not")));
    Family& family = families_[heads_.back()];
    for (const Step& step : steps_of(schema)) family.is_open |= leads_elsewhere(step.check);
    const ObjectCheck* const object = object_of(schema);
    if (object == nullptr) continue;
    const bool takes_others = object->additional != none && !program_.schemas[object->additional].verdict;
    family.is_open |= takes_others || !object->patterns.empty();
    for (const ObjectCheck::Name& name : object->names)
      if (name.schema != none) family.names.push_back(name.text);
  }
  for (auto& [head, family] : families_) {
    std::sort(family.names.begin(), family.names.end());
    family.names.erase(std::unique(family.names.begin(), family.names.end()), family.names.end());
  }
}

void Advisor::advise_on_required(std::uint32_t schema) {
  const ObjectCheck* const object = object_of(schema);
  const yaml::Entry* const required = keyword(location(schema), "required");
  if (object == nullptr || required == nullptr) return;
  const Family& family = families_[heads_[schema]];
  const auto has_verdict = [&](std::uint32_t other, bool verdict) {
    return other != none && program_.schemas[other].verdict == verdict;
  };
  for (const yaml::Node& name : required->value.items()) {
    const std::uint32_t index = object->find(name.text);
    const std::uint32_t own = index == none ? none : object->names[index].schema;
    const std::string quote = "`" + std::string(name.text) + "`";
    const bool is_known = std::binary_search(family.names.begin(), family.names.end(), name.text);
    if (has_verdict(own, false)) {
      add(name, Severity::warning, "no mapping fits: " + quote + " is required, and its schema is `false`");
    } else if (own == none && has_verdict(object->additional, false) && object->patterns.empty()) {
      add(name, Severity::warning,
          "no mapping fits: " + quote + " is required, and `additionalProperties` does not allow it");
    } else if (!is_known && !family.is_open && !family.names.empty() && !negated_[schema]) {
      std::string message = quote + " is required, and `properties` does not name it";
      const bool may_hint = hints_++ < most_hints;
      if (const auto meant = may_hint ? nearest(name.text, family.names) : std::nullopt)
        message += "; did you mean " + quoted(*meant) + "?";
      add(name, Severity::info, std::move(message));
    }
  }
}

std::vector<bool> Advisor::find_reachable() const {
  std::vector<std::vector<std::uint32_t>> children(program_.locations.size());
  for (std::uint32_t schema = 0; schema < program_.locations.size(); ++schema) {
    const Location& here = location(schema);
    if (here.parent != schema && !is_definition(here) && here.step != "...") children[here.parent].push_back(schema);
  }
  std::vector<bool> reached(program_.locations.size());
  std::vector<std::uint32_t> stack = {program_.root};
  while (!stack.empty()) {
    const std::uint32_t schema = stack.back();
    stack.pop_back();
    if (reached[schema]) continue;
    reached[schema] = true;
    stack.insert(stack.end(), children[schema].begin(), children[schema].end());
    for (const Step& step : steps_of(schema)) {
      if (!leads_elsewhere(step.check)) continue;
      const bool is_dynamic = step.check == Check::dynamic_reference;
      stack.push_back(is_dynamic ? program_.dynamic_references[step.operand].schema : step.operand);
    }
  }
  return reached;
}

/// A schema of nothing but definitions is there for others.
void Advisor::advise_on_definitions() {
  if (steps_of(program_.root).empty()) return;
  const std::vector<bool> reached = find_reachable();
  std::vector<bool> used = reached;
  for (std::uint32_t schema = 0; schema < program_.locations.size(); ++schema)
    if (reached[schema])  // What holds it is used as well.
      for (std::uint32_t above = location(schema).parent; !used[above]; above = location(above).parent)
        used[above] = true;
  std::unordered_set<const yaml::Node*> unused;
  for (std::uint32_t schema = 0; schema < program_.locations.size(); ++schema)
    if (!used[schema] && !has_name(*location(schema).node)) unused.insert(location(schema).node);
  for (std::uint32_t schema = 0; schema < program_.locations.size(); ++schema) {
    if (location(schema).document != &document_ || !reached[schema]) continue;
    for (const char* const definitions : {"$defs", "definitions"}) {
      const yaml::Entry* const all = keyword(location(schema), definitions);
      if (all == nullptr) continue;
      for (const yaml::Entry& one : all->value.entries())
        if (unused.contains(&one.value))
          add(one.key, Severity::info, "nothing refers to `" + std::string(one.key.text) + "`");
    }
  }
}

}  // namespace matterlint::schema

#include "schema/known_property.h"

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include "schema/object_walk.h"
#include "schema/program.h"

namespace matterlint::schema {
namespace {

/// Notes where a property's schema says that it is deprecated.
void add_deprecation(KnownProperty& property, const Location& location) {
  const yaml::Entry* const keyword = location.node->find("deprecated");
  const yaml::Entry* const advice = location.node->find("deprecationMessage");
  const bool has_advice = advice != nullptr && advice->value.is_string();
  const bool is_deprecated =
      keyword != nullptr && keyword->value.kind == yaml::Kind::boolean && (keyword->value.text.front() | 0x20) == 't';
  if (property.is_deprecated || (!is_deprecated && !has_advice)) return;
  property.is_deprecated = true;
  if (has_advice) property.advice = advice->value.text;
  property.path = location.document->path;
  property.range = location.document->lines->range((is_deprecated ? keyword : advice)->key.span);
}

/// What is said of a property that is only a reference is said where that leads.
void add_deprecations(const Program& program, std::uint32_t schema, KnownProperty& property) {
  constexpr int most_references = 8;
  for (int i = 0; i < most_references && schema != none; ++i) {
    add_deprecation(property, program.locations[schema]);
    const CompiledSchema& compiled = program.schemas[schema];
    const auto steps = std::span(program.steps).subspan(compiled.first_step, compiled.step_count);
    const auto reference =
        std::find_if(steps.begin(), steps.end(), [](const Step& step) { return step.check == Check::reference; });
    schema = reference == steps.end() ? none : reference->operand;
  }
}

}  // namespace

std::vector<KnownProperty> known_properties(const Program& program) {
  std::map<std::string_view, KnownProperty> by_name;
  for_each_object(program, program.root, [&](const ObjectCheck& object) {
    for (const ObjectCheck::Name& name : object.names) {
      KnownProperty& property = by_name[name.text];
      property.name = name.text;
      add_deprecations(program, name.schema, property);
    }
  });
  std::vector<KnownProperty> properties;
  for (auto& [name, property] : by_name) properties.push_back(std::move(property));
  return properties;
}

bool knows_property(const Program& program, std::string_view name) {
  bool is_known = false;
  for_each_object(program, program.root, [&](const ObjectCheck& object) {
    is_known = is_known || object.find(name) != none;
    for (const ObjectCheck::PatternProperty& property : object.patterns)
      is_known = is_known || program.patterns[property.pattern].search(name) != Pattern::Outcome::no_match;
  });
  return is_known;
}

}  // namespace matterlint::schema

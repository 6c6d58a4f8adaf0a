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

KnownProperties::KnownProperties(const Program& program) {
  std::map<std::string_view, KnownProperty> by_name;
  for_each_object(program, program.root, [&](const ObjectCheck& object) {
    for (const ObjectCheck::Name& name : object.names) {
      KnownProperty& property = by_name[name.text];
      property.name = name.text;
      add_deprecations(program, name.schema, property);
    }
    for (const ObjectCheck::PatternProperty& property : object.patterns)
      patterns_.push_back(&program.patterns[property.pattern]);
  });
  for (auto& [name, property] : by_name) {
    names_.add(name);
    named_.push_back(std::move(property));
  }
}

bool KnownProperties::is_named(std::string_view name) const {
  if (!names_.may_contain(name)) return false;
  const auto found =
      std::lower_bound(named_.begin(), named_.end(), name,
                       [](const KnownProperty& property, std::string_view wanted) { return property.name < wanted; });
  return found != named_.end() && found->name == name;
}

bool KnownProperties::contains(std::string_view name) const {
  if (is_named(name)) return true;
  return std::any_of(patterns_.begin(), patterns_.end(),
                     [name](const Pattern* pattern) { return pattern->search(name) != Pattern::Outcome::no_match; });
}

}  // namespace matterlint::schema

#include "schema/advisor.h"

#include <utility>

namespace matterlint::schema {

Advisor::Advisor(const Program& program, std::vector<SchemaProblem>& problems)
    : program_(program), problems_(problems), document_(*program.locations[program.root].document) {}

void Advisor::advise() {
  find_families();
  for (std::uint32_t schema = 0; schema < program_.locations.size(); ++schema) {
    const Location& here = location(schema);
    if (here.document == &document_ && !here.is_boolean()) advise_on(schema);
  }
  advise_on_definitions();
}

void Advisor::advise_on(std::uint32_t schema) {
  const Location& here = location(schema);
  if (here.sole_reference() != nullptr) return advise_on_reference(here);
  advise_on_type(here);
  advise_on_companions(here);
  advise_on_counts(here);
  advise_on_numbers(here);
  advise_on_choices(schema);
  advise_on_default(schema);
  advise_on_required(schema);
}

const yaml::Entry* Advisor::keyword(const Location& location, std::string_view name) const {
  const yaml::Entry* const entry = location.node->find(name);
  const Keyword* const known = entry == nullptr ? nullptr : find_keyword(name, location.use.dialect);
  return known != nullptr && location.use.has(known->vocabulary) ? entry : nullptr;
}

std::span<const Step> Advisor::steps_of(std::uint32_t schema) const {
  const CompiledSchema& compiled = program_.schemas[schema];
  return std::span(program_.steps).subspan(compiled.first_step, compiled.step_count);
}

const ObjectCheck* Advisor::object_of(std::uint32_t schema) const {
  for (const Step& step : steps_of(schema))
    if (step.check == Check::object) return &program_.objects[step.operand];
  return nullptr;
}

void Advisor::add(const yaml::Node& at, Severity severity, std::string message) {
  problems_.push_back({document_.path, document_.lines->range(at.span), severity, std::move(message)});
}

}  // namespace matterlint::schema

#include "schema/compile.h"

#include <string>
#include <utility>

#include "schema/circles.h"
#include "schema/lower.h"
#include "schema/step_writer.h"

namespace matterlint::schema {
namespace {

bool is_unevaluated(const Step& step) {
  return step.check == Check::unevaluated_items || step.check == Check::unevaluated_properties;
}

/// Compiles one schema after the other; they grow in number meanwhile, as references lead to new ones.
class Compiler {
 public:
  Compiler(Registry& registry, Program& program)
      : registry_(registry), program_(program), lowering_(registry, program) {}

  void compile_all() {
    for (std::uint32_t schema = 0; schema < registry_.locations().size(); ++schema)
      program_.schemas.push_back(compile(schema));
  }

 private:
  CompiledSchema compile(std::uint32_t schema) {
    const Location& location = registry_.locations()[schema];
    CompiledSchema compiled = {.first_step = static_cast<std::uint32_t>(program_.steps.size()),
                               .step_count = 0,
                               .resource = location.resource,
                               .verdict = std::nullopt};
    if (location.is_boolean()) {
      compiled.verdict = location.allows_all();
      return compiled;
    }
    for (Step& step : parse(schema)) {
      compiled.looks_at_evaluated |= is_unevaluated(step);
      program_.has_dynamic_references |=
          step.check == Check::dynamic_reference || step.check == Check::recursive_reference;
      program_.steps.push_back(step);
    }
    compiled.step_count = static_cast<std::uint32_t>(program_.steps.size()) - compiled.first_step;
    if (compiled.step_count == 0) compiled.verdict = true;
    return compiled;
  }

  std::vector<Step> parse(std::uint32_t schema) {
    const ParsedSchema parsed = lowering_.parse(schema);
    if (parsed.constraints == nullptr) return {};
    return steps_of(*parsed.constraints, program_, registry_, registry_.locations()[schema], parsed.names);
  }

  Registry& registry_;
  Program& program_;
  Lowering lowering_;
};

}  // namespace

std::unique_ptr<const Program> compile(Registry& registry, std::uint32_t root) {
  auto program = std::make_unique<Program>();
  program->root = root;
  Compiler(registry, *program).compile_all();
  for (const std::uint32_t schema : schemas_in_circles(*program)) {
    const Location& location = registry.locations()[schema];
    const yaml::Entry* const reference = location.node->find("$ref");
    registry.report(*location.document, (reference != nullptr ? reference->value : *location.node).span,
                    Severity::error, "this schema refers to itself in a circle, so nothing could ever be checked");
  }
  program->locations = registry.take_locations();
  program->resources = registry.take_resources();
  program->documents = registry.take_documents();
  return program;
}

}  // namespace matterlint::schema

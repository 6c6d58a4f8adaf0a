#include "schema/circles.h"

#include <span>

namespace matterlint::schema {
namespace {

/// The schemas that a schema applies to its own value.
std::vector<std::uint32_t> applied_in_place(const Program& program, const CompiledSchema& schema) {
  std::vector<std::uint32_t> applied;
  for (const Step& step : std::span(program.steps).subspan(schema.first_step, schema.step_count)) {
    switch (step.check) {
      case Check::reference:
      case Check::negation:
        applied.push_back(step.operand);
        break;
      case Check::all_of:
      case Check::any_of:
      case Check::one_of:
        applied.insert(applied.end(), program.choices[step.operand].begin(), program.choices[step.operand].end());
        break;
      case Check::condition:
        for (const std::uint32_t part :
             {program.conditions[step.operand].test, program.conditions[step.operand].on_success,
              program.conditions[step.operand].on_failure})
          if (part != none) applied.push_back(part);
        break;
      case Check::dependent_schemas:
        for (const DependentSchema& dependent : program.dependent_schemas[step.operand])
          applied.push_back(dependent.schema);
        break;
      default:
        break;
    }
  }
  return applied;
}

struct Visit {
  std::uint32_t schema;
  std::vector<std::uint32_t> next;
};

}  // namespace

std::vector<std::uint32_t> schemas_in_circles(const Program& program) {
  enum class Color : std::uint8_t { unseen, open, done };
  std::vector<Color> colors(program.schemas.size(), Color::unseen);
  std::vector<std::uint32_t> circles;
  std::vector<Visit> path;
  const auto enter = [&](std::uint32_t schema) {
    colors[schema] = Color::open;
    path.push_back({schema, applied_in_place(program, program.schemas[schema])});
  };
  for (std::uint32_t start = 0; start < program.schemas.size(); ++start) {
    if (colors[start] == Color::unseen) enter(start);
    while (!path.empty()) {
      if (path.back().next.empty()) {
        colors[path.back().schema] = Color::done;
        path.pop_back();
        continue;
      }
      const std::uint32_t next = path.back().next.back();
      path.back().next.pop_back();
      if (colors[next] == Color::open) circles.push_back(path.back().schema);
      if (colors[next] == Color::unseen) enter(next);
    }
  }
  return circles;
}

}  // namespace matterlint::schema

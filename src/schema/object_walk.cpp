#include "schema/object_walk.h"

#include <span>
#include <unordered_set>
#include <vector>

namespace matterlint::schema {
namespace {

class ObjectWalk {
 public:
  ObjectWalk(const Program& program, const std::function<void(const ObjectCheck&)>& visit)
      : program_(program), visit_(visit) {}

  void walk(std::uint32_t root) {
    add(root);
    while (!open_.empty()) {
      const CompiledSchema& schema = program_.schemas[open_.back()];
      open_.pop_back();
      for (const Step& step : std::span(program_.steps).subspan(schema.first_step, schema.step_count)) follow(step);
    }
  }

 private:
  void add(std::uint32_t schema) {
    if (schema != none && seen_.insert(schema).second) open_.push_back(schema);
  }

  void follow(const Step& step) {
    switch (step.check) {
      case Check::object:
        return visit_(program_.objects[step.operand]);
      case Check::reference:
      case Check::recursive_reference:
        return add(step.operand);
      case Check::dynamic_reference:
        return add(program_.dynamic_references[step.operand].schema);
      case Check::all_of:
      case Check::any_of:
      case Check::one_of:
        for (const std::uint32_t part : program_.choices[step.operand]) add(part);
        return;
      case Check::condition: {
        const Condition& condition = program_.conditions[step.operand];
        for (const std::uint32_t part : {condition.test, condition.on_success, condition.on_failure}) add(part);
        return;
      }
      case Check::dependent_schemas:
        for (const DependentSchema& dependent : program_.dependent_schemas[step.operand]) add(dependent.schema);
        return;
      default:
        return;
    }
  }

  const Program& program_;
  const std::function<void(const ObjectCheck&)>& visit_;
  std::vector<std::uint32_t> open_;
  std::unordered_set<std::uint32_t> seen_;
};

}  // namespace

void for_each_object(const Program& program, std::uint32_t schema,
                     const std::function<void(const ObjectCheck&)>& visit) {
  ObjectWalk(program, visit).walk(schema);
}

}  // namespace matterlint::schema

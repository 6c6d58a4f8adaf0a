// The checks of an Evaluator that apply other schemas to the same value.
#include <utility>

#include "schema/choice.h"
#include "schema/evaluator.h"
#include "schema/hints.h"
#include "schema/own_words.h"
#include "schema/words.h"

namespace matterlint::schema {

bool Evaluator::check_all_of(const Step& step, const Task& task) {
  bool verdict = true;
  for (const std::uint32_t schema : program_.choices[step.operand]) {
    verdict &= in_place(schema, task);
    if (!verdict && task.violations == nullptr) break;
  }
  return verdict;
}

bool Evaluator::check_any_of(const Step& step, const Task& task) {
  std::vector<Violations> branches;
  bool verdict = false;
  for (const std::uint32_t schema : program_.choices[step.operand]) {
    Evaluated evaluated;
    Violations* const violations = task.violations == nullptr ? nullptr : &branches.emplace_back();
    if (!evaluate(schema, task.place, violations, task.evaluated == nullptr ? nullptr : &evaluated)) continue;
    if (task.evaluated == nullptr) return true;
    task.evaluated->add(evaluated);
    verdict = true;
  }
  if (!verdict && task.violations != nullptr) explain_choice(step, task, branches);
  return verdict;
}

bool Evaluator::check_one_of(const Step& step, const Task& task) {
  std::vector<Violations> branches;
  std::vector<std::uint32_t> fitting;
  for (const std::uint32_t schema : program_.choices[step.operand]) {
    Evaluated evaluated;
    Violations* const violations = task.violations == nullptr ? nullptr : &branches.emplace_back();
    if (!evaluate(schema, task.place, violations, task.evaluated == nullptr ? nullptr : &evaluated)) continue;
    if (task.evaluated != nullptr) task.evaluated->add(evaluated);
    fitting.push_back(schema);
    if (fitting.size() > 1 && task.violations == nullptr) return false;
  }
  if (fitting.size() == 1) return true;
  if (task.violations == nullptr) return false;
  if (fitting.size() > 1) return fail(task, several_fit(program_, options_, task.place, fitting), step.keyword);
  explain_choice(step, task, branches);
  return false;
}

void Evaluator::explain_choice(const Step& step, const Task& task, std::vector<Violations>& branches) {
  Choice choice = nearest_choice(options_, task.place, branches, step.check == Check::any_of ? "any-of" : "one-of");
  if (choice.is_summary) {
    fail(task, std::move(choice.violations.front()), step.keyword);
    return;
  }
  const std::size_t first = task.violations->size();
  for (Violation& violation : choice.violations) task.violations->push_back(std::move(violation));
  use_own_words(*task.violations, first, own_words_of(program_.locations[task.schema], step.keyword));
}

bool Evaluator::check_negation(const Step& step, const Task& task) {
  if (!evaluate(step.operand, task.place, nullptr, nullptr)) return true;
  return fail(step, task);
}

bool Evaluator::check_condition(const Step& step, const Task& task) {
  const Condition& condition = program_.conditions[step.operand];
  Evaluated evaluated;
  const bool holds = evaluate(condition.test, task.place, nullptr, task.evaluated == nullptr ? nullptr : &evaluated);
  if (holds && task.evaluated != nullptr) task.evaluated->add(evaluated);
  const std::uint32_t next = holds ? condition.on_success : condition.on_failure;
  const std::size_t first = task.violations == nullptr ? 0 : task.violations->size();
  if (next == none || in_place(next, task)) return true;
  if (task.violations == nullptr) return false;
  if (holds) add_causes(*task.violations, first, only_property(program_, condition.test));
  use_own_words(*task.violations, first, own_words_of(program_.locations[task.schema], step.keyword));
  return false;
}

/// `$dynamicRef`: the outermost schema on the way here that has the anchor.
bool Evaluator::check_dynamic_reference(const Step& step, const Task& task) {
  const DynamicReference& reference = program_.dynamic_references[step.operand];
  if (!reference.anchor.empty()) {
    for (const std::uint32_t resource : scope_) {
      const auto& anchors = program_.resources[resource].dynamic_anchors;
      if (const auto at = anchors.find(reference.anchor); at != anchors.end()) return in_place(at->second, task);
    }
  }
  return in_place(reference.schema, task);
}

/// `$recursiveRef`: the outermost schema on the way here that is marked, if the one referred to is marked.
bool Evaluator::check_recursive_reference(const Step& step, const Task& task) {
  const auto marked = [this](std::uint32_t resource) { return program_.resources[resource].recursive_anchor; };
  if (marked(program_.schemas[step.operand].resource) == step.operand)
    for (const std::uint32_t resource : scope_)
      if (const auto anchor = marked(resource)) return in_place(*anchor, task);
  return in_place(step.operand, task);
}

}  // namespace matterlint::schema

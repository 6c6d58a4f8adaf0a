#include "schema/evaluator.h"

#include <compare>
#include <utility>

#include "schema/own_words.h"
#include "schema/value.h"
#include "schema/words.h"
#include "text/utf8.h"

namespace matterlint::schema {
namespace {

/// Values nest less deeply; schemas that apply each other without end reach it.
constexpr std::uint32_t most_depth = 1000;
/// Schemas applied to values, in one validation: about a tenth of a second, and more for long texts.
constexpr std::uint64_t most_work = 1'000'000;
constexpr std::uint64_t most_work_a_byte = 50;

std::uint64_t allowance(const yaml::Node& root) {
  return most_work + most_work_a_byte * (root.span.end - root.span.begin);
}

}  // namespace

Evaluator::Verdict Evaluator::judge(const yaml::Node& root) {
  const Place place{.node = &root};
  work_left_ = allowance(root);
  const bool fits = evaluate(root_, place, nullptr, nullptr);
  if (gave_up_) return Verdict::unknown;
  return fits ? Verdict::fits : Verdict::differs;
}

void Evaluator::explain(const yaml::Node& root, std::vector<Violation>& violations) {
  Violations found;
  if (!gave_up_) {
    work_left_ = allowance(root);
    const Place place{.node = &root};
    evaluate(root_, place, &found, nullptr);
  }
  if (gave_up_) found.push_back(std::move(*gave_up_));
  keep_causes(found);
  for (Violation& violation : found) violations.push_back(std::move(violation));
}

const Step* Evaluator::failing_check(const yaml::Node& root, bool is_choice) {
  const CompiledSchema& compiled = program_.schemas[root_];
  const Place place{.node = &root};
  const Task task{root_, place, nullptr, nullptr};
  for (const Step& step : std::span(program_.steps).subspan(compiled.first_step, compiled.step_count)) {
    if (step.check > Check::max_properties) break;
    const bool names_value = step.check == Check::constant || (is_choice && step.check == Check::enumeration);
    const bool applies = (step.applies_to & bit_of(root.kind)) != 0;
    if (!names_value && applies && !run(step, task) && !gave_up_) return &step;
  }
  return nullptr;
}

bool Evaluator::evaluate(std::uint32_t schema, const Place& place, Violations* violations, Evaluated* evaluated) {
  const CompiledSchema& compiled = program_.schemas[schema];
  const Task task{schema, place, violations, evaluated};
  if (compiled.verdict == true) return true;
  if (compiled.verdict == false) return violations != nullptr && fail(task, not_allowed(options_, place), nullptr);
  if (gave_up_) return false;
  if (depth_ == most_depth)
    return give_up(place, "can not be checked: the schemas for it lead to each other without end");
  if (work_left_-- == 0) return give_up(place, "is too expensive to check");
  ++depth_;
  const bool enters = program_.has_dynamic_references && (scope_.empty() || scope_.back() != compiled.resource);
  if (enters) scope_.push_back(compiled.resource);
  bool verdict = false;
  if (compiled.looks_at_evaluated) {
    Evaluated own;
    verdict = run_steps({schema, place, violations, &own});
    if (verdict && evaluated != nullptr) evaluated->add(own);
  } else {
    verdict = run_steps(task);
  }
  if (enters) scope_.pop_back();
  --depth_;
  return verdict;
}

bool Evaluator::run_steps(const Task& task) {
  const CompiledSchema& compiled = program_.schemas[task.schema];
  const KindSet kind = bit_of(task.node().kind);
  bool verdict = true;
  for (const Step& step : std::span(program_.steps).subspan(compiled.first_step, compiled.step_count)) {
    if ((step.applies_to & kind) == 0 || run(step, task)) continue;
    verdict = false;
    // What is of another type, or none of the values, would fail the rest for the same reason.
    if (task.violations == nullptr || step.check <= Check::enumeration) break;
  }
  return verdict;
}

bool Evaluator::run(const Step& step, const Task& task) {
  switch (step.check) {
    case Check::unique_items:
      return check_unique(step, task);
    case Check::object:
      return check_object(step, task);
    case Check::property_names:
      return check_property_names(step, task);
    case Check::items:
      return check_items(step, task);
    case Check::contains:
      return check_contains(step, task);
    case Check::dependent_schemas:
      return check_dependent_schemas(step, task);
    case Check::reference:
      return in_place(step.operand, task);
    case Check::dynamic_reference:
      return check_dynamic_reference(step, task);
    case Check::recursive_reference:
      return check_recursive_reference(step, task);
    case Check::all_of:
      return check_all_of(step, task);
    case Check::any_of:
      return check_any_of(step, task);
    case Check::one_of:
      return check_one_of(step, task);
    case Check::negation:
      return check_negation(step, task);
    case Check::condition:
      return check_condition(step, task);
    case Check::unevaluated_items:
      return check_unevaluated_items(step, task);
    case Check::unevaluated_properties:
      return check_unevaluated_properties(step, task);
    case Check::pattern:
      return check_pattern(step, task);
    default:
      return run_scalar_check(step, task) || fail(step, task);
  }
}

bool Evaluator::run_scalar_check(const Step& step, const Task& task) {
  const yaml::Node& node = task.node();
  switch (step.check) {
    case Check::type:
      return check_type(step, node);
    case Check::constant:
    case Check::enumeration:
      return program_.value_sets[step.operand].contains(node);
    case Check::min_length:
    case Check::max_length:
      return check_length(step, node);
    case Check::format:
      return program_.formats[step.operand]->fits(node.text) ||
             (!options_.assert_formats && !program_.locations[task.schema].use.asserts_format);
    case Check::min_items:
      return node.size() >= step.operand;
    case Check::max_items:
      return node.size() <= step.operand;
    case Check::min_properties:
      return count_properties(node) >= step.operand;
    case Check::max_properties:
      return count_properties(node) <= step.operand;
    default:
      return check_bound(step, node);
  }
}

bool Evaluator::in_place(std::uint32_t schema, const Task& task) {
  return evaluate(schema, task.place, task.violations, task.evaluated);
}

bool Evaluator::check_type(const Step& step, const yaml::Node& node) const {
  const auto kinds = static_cast<KindSet>(step.operand);
  if ((kinds & bit_of(node.kind)) != 0) return true;
  return (kinds & integral_number) != 0 && node.kind == yaml::Kind::number && is_integral(node);
}

bool Evaluator::check_bound(const Step& step, const yaml::Node& node) const {
  const Decimal& bound = program_.numbers[step.operand];
  const Decimal value(node.text);
  switch (step.check) {
    case Check::minimum:
      return value >= bound;
    case Check::maximum:
      return value <= bound;
    case Check::exclusive_minimum:
      return value > bound;
    case Check::exclusive_maximum:
      return value < bound;
    default:
      return value.is_multiple_of(bound);
  }
}

bool Evaluator::check_length(const Step& step, const yaml::Node& node) const {
  const bool is_least = step.check == Check::min_length;
  // No text has more characters than bytes, nor fewer than a quarter of them.
  if (is_least && node.text.size() < step.operand) return false;
  if (is_least && node.text.size() / 4 >= step.operand) return true;
  if (!is_least && node.text.size() <= step.operand) return true;
  const std::size_t length = count_code_points(node.text);
  return is_least ? length >= step.operand : length <= step.operand;
}

bool Evaluator::check_pattern(const Step& step, const Task& task) {
  switch (program_.patterns[step.operand].search(task.node().text)) {
    case Pattern::Outcome::match:
      return true;
    case Pattern::Outcome::no_match:
      return fail(step, task);
    case Pattern::Outcome::too_expensive:
      break;
  }
  return give_up(task.place, "is too expensive to check against the pattern `" +
                                 std::string(program_.patterns[step.operand].expression()) + "`");
}

bool Evaluator::fail(const Step& step, const Task& task) {
  if (task.violations != nullptr) {
    const bool names_value = step.check == Check::constant || step.check == Check::enumeration;
    const Failure failure{program_, options_, step, task.schema, task.place, names_value && may_hint()};
    return fail(task, explain_failure(failure), step.keyword);
  }
  return false;
}

bool Evaluator::fail(const Task& task, Violation violation, const yaml::Entry* keyword) {
  if (task.violations == nullptr) return false;
  add_schema_words(violation, program_.locations[task.schema], keyword);
  task.violations->push_back(std::move(violation));
  return false;
}

bool Evaluator::give_up(const Place& place, const std::string& reason) {
  if (!gave_up_) gave_up_ = too_expensive(options_, place, reason);
  return false;
}

}  // namespace matterlint::schema

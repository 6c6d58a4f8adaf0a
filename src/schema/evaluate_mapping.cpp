// The checks of an Evaluator that look at mappings.
#include <algorithm>
#include <utility>

#include "schema/evaluator.h"
#include "schema/hints.h"
#include "schema/own_words.h"
#include "schema/words.h"

namespace matterlint::schema {
namespace {

/// How far references are followed to see whether null is allowed.
constexpr int null_depth = 8;

bool any_null(const ValueSet& set) {
  return std::any_of(set.values.begin(), set.values.end(), [](const yaml::Node* value) { return value->is_null(); });
}

bool names_null_within(const Program& program, std::uint32_t schema, int depth) {
  if (schema == none || depth == 0) return false;
  const CompiledSchema& compiled = program.schemas[schema];
  for (const Step& step : std::span(program.steps).subspan(compiled.first_step, compiled.step_count)) {
    const auto is_named = [&](std::uint32_t part) { return names_null_within(program, part, depth - 1); };
    switch (step.check) {
      case Check::type:
        return (step.operand & bit_of(yaml::Kind::null)) != 0;
      case Check::constant:
      case Check::enumeration:
        return any_null(program.value_sets[step.operand]);
      case Check::reference:
        return is_named(step.operand);
      case Check::any_of:
      case Check::one_of: {
        const auto& parts = program.choices[step.operand];
        return std::any_of(parts.begin(), parts.end(), is_named);
      }
      default:
        break;
    }
  }
  return false;
}

}  // namespace

std::uint32_t Evaluator::count_properties(const yaml::Node& mapping) const {
  const auto entries = mapping.entries();
  return static_cast<std::uint32_t>(
      std::count_if(entries.begin(), entries.end(), [this](const yaml::Entry& entry) { return counts(entry); }));
}

bool Evaluator::check_object(const Step& step, const Task& task) {
  const ObjectCheck& object = program_.objects[step.operand];
  const auto entries = task.node().entries();
  const std::size_t first = present_.size();
  present_.resize(first + object.names.size(), nullptr);
  bool verdict = true;
  for (std::size_t i = 0; i < entries.size() && (verdict || task.violations != nullptr); ++i) {
    const std::uint32_t name = object.find(entries[i].key.text);
    if (name != none && present_[first + name] == nullptr) present_[first + name] = &entries[i];
    verdict &= check_entry(object, entries[i], i, name, task);
  }
  if (verdict || task.violations != nullptr) {
    const auto present = std::span<const yaml::Entry* const>(present_).subspan(first);
    verdict &= check_required(object, present, task);
    verdict &= check_dependencies(object, present, task);
  }
  present_.resize(first);
  return verdict;
}

bool Evaluator::check_entry(const ObjectCheck& object, const yaml::Entry& entry, std::size_t index, std::uint32_t name,
                            const Task& task) {
  const Place place{.parent = &task.place, .node = &entry.value, .entry = &entry};
  const bool is_checked = counts(entry);
  const std::size_t first = task.violations == nullptr ? 0 : task.violations->size();
  bool verdict = true;
  bool is_known = name != none && object.names[name].schema != none;
  if (is_known && is_checked) verdict &= child(object.names[name].schema, place, task);
  for (const ObjectCheck::PatternProperty& property : object.patterns) {
    const Pattern::Outcome outcome = program_.patterns[property.pattern].search(entry.key.text);
    if (outcome == Pattern::Outcome::too_expensive) return give_up(place, "has a name that is too expensive to check");
    if (outcome == Pattern::Outcome::no_match) continue;
    is_known = true;
    if (is_checked) verdict &= child(property.schema, place, task);
  }
  if (!is_known && object.additional != none) {
    is_known = true;
    if (program_.schemas[object.additional].verdict == false) {
      verdict = refuse_key(place, "additional-properties", object.additional_at, task);
    } else if (is_checked) {
      verdict &= child(object.additional, place, task);
    }
  }
  if (!verdict && task.violations != nullptr)
    use_own_words(*task.violations, first, own_words_on(program_.locations[task.schema], entry.key.text));
  if (is_known && task.evaluated != nullptr) task.evaluated->mark(index, task.node().size());
  return verdict;
}

bool Evaluator::refuse_key(const Place& place, std::string_view code, const yaml::Entry* keyword, const Task& task) {
  if (task.violations == nullptr) return false;
  return fail(task, unknown_key(program_, options_, task.schema, place, code, may_hint()), keyword);
}

bool Evaluator::check_required(const ObjectCheck& object, std::span<const yaml::Entry* const> present,
                               const Task& task) {
  bool verdict = true;
  for (const std::uint32_t name : object.required) {
    const yaml::Entry* const entry = present[name];
    if (counts(entry)) continue;
    const ObjectCheck::Name& missing = object.names[name];
    if (entry != nullptr && names_null_within(program_, missing.schema, null_depth)) continue;
    verdict = false;
    if (task.violations == nullptr) break;
    fail(task, explain_missing(missing, entry, task), object.required_at);
  }
  return verdict;
}

Violation Evaluator::explain_missing(const ObjectCheck::Name& name, const yaml::Entry* empty, const Task& task) {
  Violation violation = missing_key(program_, options_, task.place, name, empty, "required");
  const yaml::Entry* const slip =
      empty == nullptr && may_hint() ? misspelled_entry(program_, task.schema, task.node(), name.text) : nullptr;
  if (slip != nullptr) blame_slip(violation, *slip);
  return violation;
}

bool Evaluator::check_dependencies(const ObjectCheck& object, std::span<const yaml::Entry* const> present,
                                   const Task& task) {
  bool verdict = true;
  for (const ObjectCheck::Dependency& dependency : object.dependencies) {
    if (!counts(present[dependency.name])) continue;
    for (const std::uint32_t needed : dependency.needed) {
      if (counts(present[needed])) continue;
      verdict = false;
      if (task.violations == nullptr) return false;
      Violation violation =
          missing_key(program_, options_, task.place, object.names[needed], present[needed], "dependent-required");
      violation.message += "; " + quoted(object.names[dependency.name].text) + " needs it";
      fail(task, std::move(violation), object.dependencies_at);
    }
  }
  return verdict;
}

bool Evaluator::check_property_names(const Step& step, const Task& task) {
  bool verdict = true;
  for (const yaml::Entry& entry : task.node().entries()) {
    yaml::Node key = entry.key;
    key.kind = yaml::Kind::string;  // Names are text, `2025` too.
    const Place place{.parent = &task.place, .node = &key, .entry = &entry, .index = 0, .is_key = true};
    verdict &= child(step.operand, place, task);
    if (!verdict && task.violations == nullptr) break;
  }
  return verdict;
}

bool Evaluator::check_dependent_schemas(const Step& step, const Task& task) {
  const std::vector<DependentSchema>& dependents = program_.dependent_schemas[step.operand];
  bool verdict = true;
  for (const yaml::Entry& entry : task.node().entries()) {
    const auto at = std::lower_bound(
        dependents.begin(), dependents.end(), entry.key.text,
        [](const DependentSchema& dependent, std::string_view wanted) { return dependent.name < wanted; });
    if (at == dependents.end() || at->name != entry.key.text || !counts(entry)) continue;
    const std::size_t first = task.violations == nullptr ? 0 : task.violations->size();
    verdict &= in_place(at->schema, task);
    if (task.violations != nullptr) add_causes(*task.violations, first, quoted(at->name));
    if (!verdict && task.violations == nullptr) break;
  }
  return verdict;
}

bool Evaluator::check_unevaluated_properties(const Step& step, const Task& task) {
  const auto entries = task.node().entries();
  const bool allows_none = program_.schemas[step.operand].verdict == false;
  bool verdict = true;
  for (std::size_t i = 0; i < entries.size() && (verdict || task.violations != nullptr); ++i) {
    if (task.evaluated->has(i)) continue;
    const Place place{.parent = &task.place, .node = &entries[i].value, .entry = &entries[i]};
    if (allows_none) {
      verdict = refuse_key(place, "unevaluated-properties", step.keyword, task);
    } else if (counts(entries[i])) {
      verdict &= child(step.operand, place, task);
    }
  }
  task.evaluated->mark_all(entries.size());
  return verdict;
}

}  // namespace matterlint::schema

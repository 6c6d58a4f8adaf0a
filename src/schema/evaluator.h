#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "schema/program.h"
#include "schema/schema.h"

namespace matterlint::schema {

/// A value under judgement and how it was come by; a chain of these stands on the stack.
struct Place {
  const Place* parent = nullptr;
  const yaml::Node* node = nullptr;
  const yaml::Entry* entry = nullptr;  ///< That holds the node as value or, for a key, as key.
  std::uint32_t index = 0;             ///< In its list.
  bool is_key = false;
};

/// Which children of a mapping or list some schema has looked at, for `unevaluated...`.
struct Evaluated {
  std::vector<bool> children;

  void mark(std::size_t child, std::size_t count) {
    children.resize(count);
    children[child] = true;
  }
  void mark_all(std::size_t count) { children.assign(count, true); }
  void add(const Evaluated& other) {
    if (children.size() < other.children.size()) children.resize(other.children.size());
    for (std::size_t i = 0; i < other.children.size(); ++i) children[i] = children[i] || other.children[i];
  }
  bool has(std::size_t child) const { return child < children.size() && children[child]; }
};

/// Runs a Program on one value. Without a list for violations it stops at the first; with one it finds all that matter.
class Evaluator {
 public:
  Evaluator(const Program& program, const ValidateOptions& options) : Evaluator(program, options, program.root) {}
  /// The same for another one of its schemas.
  Evaluator(const Program& program, const ValidateOptions& options, std::uint32_t root)
      : program_(program), options_(options), root_(root) {}

  enum class Verdict : std::uint8_t { fits, differs, unknown };
  /// Unknown: finding out costs too much; explain() then says what.
  Verdict judge(const yaml::Node& root);
  /// After judge() on the same value.
  void explain(const yaml::Node& root, std::vector<Violation>& violations);
  /// The first check on the value alone, without its entries and items, that it fails: its type, size, bounds, pattern,
  /// format. Null: none does. An `enum` is asked as well unless it `is_choice` of it.
  const Step* failing_check(const yaml::Node& root, bool is_choice);

 private:
  using Violations = std::vector<Violation>;

  /// What is being checked: a schema on a value. Goes down the stack with the checks.
  struct Task {
    std::uint32_t schema;
    const Place& place;
    Violations* violations;  ///< Null: only the verdict is wanted.
    Evaluated* evaluated;    ///< Null: nobody asks.

    const yaml::Node& node() const { return *place.node; }
  };

  bool evaluate(std::uint32_t schema, const Place& place, Violations* violations, Evaluated* evaluated);
  bool run_steps(const Task& task);
  bool run(const Step& step, const Task& task);
  bool run_scalar_check(const Step& step, const Task& task);
  bool in_place(std::uint32_t schema, const Task& task);
  bool child(std::uint32_t schema, const Place& place, const Task& task) {
    return evaluate(schema, place, task.violations, nullptr);
  }

  bool check_type(const Step& step, const yaml::Node& node) const;
  bool check_bound(const Step& step, const yaml::Node& node) const;
  bool check_length(const Step& step, const yaml::Node& node) const;
  bool check_pattern(const Step& step, const Task& task);

  // evaluate_mapping.cpp
  bool check_object(const Step& step, const Task& task);
  bool check_entry(const ObjectCheck& object, const yaml::Entry& entry, std::size_t index, std::uint32_t name,
                   const Task& task);
  bool refuse_key(const Place& place, std::string_view code, const yaml::Entry* keyword, const Task& task);
  bool check_required(const ObjectCheck& object, std::span<const yaml::Entry* const> present, const Task& task);
  Violation explain_missing(const ObjectCheck::Name& name, const yaml::Entry* empty, const Task& task);
  bool check_dependencies(const ObjectCheck& object, std::span<const yaml::Entry* const> present, const Task& task);
  bool check_property_names(const Step& step, const Task& task);
  bool check_dependent_schemas(const Step& step, const Task& task);
  bool check_unevaluated_properties(const Step& step, const Task& task);
  bool counts(const yaml::Entry& entry) const { return !options_.null_as_missing || !entry.value.is_null(); }
  bool counts(const yaml::Entry* entry) const { return entry != nullptr && counts(*entry); }
  std::uint32_t count_properties(const yaml::Node& mapping) const;

  // evaluate_list.cpp
  bool check_items(const Step& step, const Task& task);
  bool check_contains(const Step& step, const Task& task);
  bool check_unique(const Step& step, const Task& task);
  bool check_unevaluated_items(const Step& step, const Task& task);

  // evaluate_choice.cpp
  bool check_all_of(const Step& step, const Task& task);
  bool check_any_of(const Step& step, const Task& task);
  bool check_one_of(const Step& step, const Task& task);
  bool check_negation(const Step& step, const Task& task);
  bool check_condition(const Step& step, const Task& task);
  bool check_dynamic_reference(const Step& step, const Task& task);
  bool check_recursive_reference(const Step& step, const Task& task);
  void explain_choice(const Step& step, const Task& task, std::vector<Violations>& branches);

  /// Fails the check; says why where violations are wanted. Always false.
  bool fail(const Step& step, const Task& task);
  bool fail(const Task& task, Violation violation, const yaml::Entry* keyword);
  /// Ends the evaluation: the verdict is not known.
  bool give_up(const Place& place, const std::string& reason);

  /// Whether one more violation may look for what was meant. Nobody reads thousands of hints, and each costs a walk
  /// over all that is allowed.
  bool may_hint() { return hints_++ < most_hints; }

  static constexpr std::uint32_t most_hints = 100;

  const Program& program_;
  const ValidateOptions& options_;
  std::uint32_t root_;
  std::vector<std::uint32_t> scope_;         ///< The resources that led here, the outermost first.
  std::vector<const yaml::Entry*> present_;  ///< A stack of tables, one for each mapping under check: by name.
  std::uint32_t depth_ = 0;
  std::uint64_t work_left_ = 0;  ///< How many more schemas are applied to values.
  std::uint32_t hints_ = 0;
  std::optional<Violation> gave_up_;
};

}  // namespace matterlint::schema

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schema/problem.h"
#include "schema/program.h"

namespace matterlint::schema {

/// Tells what a schema may say and its author can hardly mean: what can never hold, what has no effect, and what
/// nothing uses. Looks at the document of the schema alone, not at those that it refers to. Takes linear time, beside
/// what its `default`s take to be validated.
class Advisor {
 public:
  Advisor(const Program& program, std::vector<SchemaProblem>& problems);

  /// Adds what there is to say, in no special order.
  void advise();

 private:
  void advise_on(std::uint32_t schema);

  // advisor_effect.cpp: what has no effect.
  void advise_on_reference(const Location& location);
  void advise_on_type(const Location& location);
  void advise_on_companions(const Location& location);

  // advisor_bounds.cpp: what lies between no bounds.
  void advise_on_counts(const Location& location);
  void advise_on_numbers(const Location& location);

  // advisor_values.cpp: `enum`, `const`, `default`.
  void advise_on_choices(std::uint32_t schema);
  void advise_on_repeated_choices(const yaml::Node& values);
  void advise_on_default(std::uint32_t schema);

  // advisor_names.cpp: `required`, definitions.
  void advise_on_required(std::uint32_t schema);
  void find_families();
  void advise_on_definitions();
  std::vector<bool> find_reachable() const;

  /// Schemas that speak of the same mapping: one with those that it applies in place.
  struct Family {
    std::vector<std::string_view> names;  ///< Sorted, of `properties`.
    bool is_open = false;                 ///< What else it has can not be told, by references or patterns.
  };

  /// The entry of a keyword that the schema's dialect has; else null.
  const yaml::Entry* keyword(const Location& location, std::string_view name) const;
  const Location& location(std::uint32_t schema) const { return program_.locations[schema]; }
  std::span<const Step> steps_of(std::uint32_t schema) const;
  const ObjectCheck* object_of(std::uint32_t schema) const;
  void add(const yaml::Node& at, Severity severity, std::string message);

  static constexpr int most_hints = 100;

  const Program& program_;
  std::vector<SchemaProblem>& problems_;
  const Document& document_;
  std::vector<std::uint32_t> heads_;  ///< By schema, the one that its family begins with.
  std::vector<bool> negated_;         ///< By schema, whether it stands in a `not` of its family.
  std::unordered_map<std::uint32_t, Family> families_;
  int hints_ = 0;  ///< How often was looked for the name that was meant.
};

}  // namespace matterlint::schema

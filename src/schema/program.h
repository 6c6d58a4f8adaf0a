#pragma once

#include <cstdint>
#include <deque>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/decimal.h"
#include "schema/formats/format.h"
#include "schema/registry.h"
#include "text/pattern.h"

namespace matterlint::schema {

inline constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// One thing to check of a value, in the order in which they are checked: what is cheap and says most comes first.
enum class Check : std::uint8_t {
  type,
  constant,
  enumeration,
  minimum,
  maximum,
  exclusive_minimum,
  exclusive_maximum,
  multiple_of,
  min_length,
  max_length,
  pattern,
  format,
  min_items,
  max_items,
  unique_items,
  min_properties,
  max_properties,
  object,
  property_names,
  items,
  contains,
  dependent_schemas,
  reference,
  dynamic_reference,
  recursive_reference,
  all_of,
  any_of,
  one_of,
  negation,
  condition,
  unevaluated_items,
  unevaluated_properties,
};

/// Kinds of values as bits; above them one more for numbers without a fraction.
using KindSet = std::uint8_t;
constexpr KindSet bit_of(yaml::Kind kind) {
  return static_cast<KindSet>(1U << static_cast<unsigned>(kind));
}
inline constexpr KindSet integral_number = 1U << 7U;
inline constexpr KindSet every_kind = 0x7F;

/// A check with what it needs; `operand` is a count, a KindSet, the number of a schema, or an index into the table of
/// the Program that belongs to the check.
struct Step {
  Check check = Check::type;
  KindSet applies_to = every_kind;
  std::uint32_t operand = none;
  const yaml::Entry* keyword = nullptr;  ///< Where the schema says so.
};

/// `properties`, `required`, `patternProperties`, `additionalProperties` and `dependentRequired` of one schema: they
/// are checked together, in one pass over the mapping.
struct ObjectCheck {
  struct Name {
    std::string_view text;
    std::uint32_t schema = none;
  };
  struct Dependency {
    std::uint32_t name;
    std::vector<std::uint32_t> needed;
  };
  struct PatternProperty {
    std::uint32_t pattern;
    std::uint32_t schema;
  };

  std::vector<Name> names;              ///< Sorted by size, then bytes.
  std::vector<std::uint32_t> required;  ///< Indices into `names`, in the order of the schema.
  std::vector<PatternProperty> patterns;
  std::vector<Dependency> dependencies;
  std::uint32_t additional = none;
  const yaml::Entry* properties_at = nullptr;
  const yaml::Entry* required_at = nullptr;
  const yaml::Entry* patterns_at = nullptr;
  const yaml::Entry* additional_at = nullptr;
  const yaml::Entry* dependencies_at = nullptr;

  /// The index of a name, or `none`.
  std::uint32_t find(std::string_view name) const;
  /// Puts `names` into their order; indices to them follow.
  void sort_names();
};

struct ItemsCheck {
  std::vector<std::uint32_t> first;  ///< The schemas of the first items.
  std::uint32_t rest = none;
};

struct ContainsCheck {
  std::uint32_t schema = none;
  std::uint32_t least = 1;
  std::uint32_t most = none;  ///< Unlimited.
  bool marks_items = false;   ///< What it contains counts as evaluated.
};

struct DependentSchema {
  std::string_view name;
  std::uint32_t schema = none;
};

struct Condition {
  std::uint32_t test = none;
  std::uint32_t on_success = none;
  std::uint32_t on_failure = none;
};

struct DynamicReference {
  std::uint32_t schema = none;
  std::string anchor;  ///< Empty: an ordinary reference.
};

/// The values of an `enum`, which are many at times.
struct ValueSet {
  std::vector<const yaml::Node*> values;
  std::vector<std::pair<std::size_t, const yaml::Node*>> by_hash;  ///< Sorted; only for long lists.

  void index();
  bool contains(const yaml::Node& value) const;
};

/// One schema, compiled.
struct CompiledSchema {
  std::uint32_t first_step = 0;
  std::uint32_t step_count = 0;
  std::uint32_t resource = 0;
  std::optional<bool> verdict;      ///< The same for all values: `true`, `false`, and schemas without checks.
  bool looks_at_evaluated = false;  ///< Has `unevaluated...`.
};

/// A schema with all that it refers to as flat tables that an Evaluator runs. Immutable once made.
struct Program {
  std::vector<std::unique_ptr<Document>> documents;
  std::deque<Location> locations;  ///< Parallel to `schemas`.
  std::vector<CompiledSchema> schemas;
  std::vector<Resource> resources;
  std::uint32_t root = 0;
  bool has_dynamic_references = false;

  std::vector<Step> steps;
  std::vector<Decimal> numbers;
  std::vector<Pattern> patterns;
  std::vector<const Format*> formats;
  std::vector<ValueSet> value_sets;
  std::vector<ObjectCheck> objects;
  std::vector<ItemsCheck> items;
  std::vector<ContainsCheck> contains;
  std::vector<std::vector<DependentSchema>> dependent_schemas;  ///< Each sorted by name.
  std::vector<std::vector<std::uint32_t>> choices;              ///< Of allOf, anyOf and oneOf.
  std::vector<Condition> conditions;
  std::vector<DynamicReference> dynamic_references;
};

}  // namespace matterlint::schema

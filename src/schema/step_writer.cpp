#include "schema/step_writer.h"

#include <algorithm>
#include <string>
#include <utility>
#include <valijson/constraints/concrete_constraints.hpp>
#include <valijson/constraints/constraint_visitor.hpp>
#include <valijson/schema.hpp>

#include "schema/extension.h"
#include "schema/stub.h"

namespace matterlint::schema {
namespace {

namespace vc = valijson::constraints;
using valijson::Subschema;

constexpr KindSet numbers = bit_of(yaml::Kind::integer) | bit_of(yaml::Kind::number);
constexpr KindSet texts = bit_of(yaml::Kind::string);
constexpr KindSet lists = bit_of(yaml::Kind::sequence);
constexpr KindSet mappings = bit_of(yaml::Kind::mapping);
/// From this many values on, `enum` looks them up.
constexpr std::size_t long_enum = 8;

template <class Text>
std::uint32_t to_index(const Text& digits) {
  return static_cast<std::uint32_t>(std::stoul(std::string(digits.data(), digits.size())));
}

/// Turns the constraints that valijson found in one schema into steps.
class StepWriter : public vc::ConstraintVisitor {
 public:
  StepWriter(Program& program, const Registry& registry, const Location& location,
             const std::vector<std::string_view>& names)
      : program_(program), registry_(registry), location_(location), names_(names) {}

  std::vector<Step> steps(const Subschema& schema) {
    Subschema::ApplyFunction function = [this](const vc::Constraint& c) { return c.accept(*this); };
    schema.apply(function);
    if (has_object_) finish_object();
    std::sort(steps_.begin(), steps_.end(), [](const Step& a, const Step& b) { return a.check < b.check; });
    return std::move(steps_);
  }

 private:
  const yaml::Entry* at(std::string_view keyword) const { return registry_.keyword(location_, keyword); }

  bool add(Check check, KindSet applies_to, std::size_t operand, const yaml::Entry* keyword) {
    steps_.push_back({check, applies_to, static_cast<std::uint32_t>(operand), keyword});
    return true;
  }
  template <class T>
  bool add_to(std::vector<T>& table, T entry, Check check, KindSet applies_to, const yaml::Entry* keyword) {
    table.push_back(std::move(entry));
    return add(check, applies_to, table.size() - 1, keyword);
  }
  template <class Constraint>
  bool add_choices(const Constraint& constraint, Check check, std::string_view keyword) {
    std::vector<std::uint32_t> schemas;
    constraint.applyToSubschemas([&](unsigned, const Subschema* schema) {
      schemas.push_back(schema_of_stub(schema));
      return true;
    });
    return add_to(program_.choices, std::move(schemas), check, every_kind, at(keyword));
  }

  bool visit(const AllOfConstraint& c) override { return add_choices(c, Check::all_of, "allOf"); }
  bool visit(const AnyOfConstraint& c) override { return add_choices(c, Check::any_of, "anyOf"); }
  bool visit(const OneOfConstraint& c) override { return add_choices(c, Check::one_of, "oneOf"); }
  bool visit(const NotConstraint& c) override {
    return add(Check::negation, every_kind, schema_of_stub(c.getSubschema()), at("not"));
  }
  bool visit(const ConditionalConstraint& c) override {
    const Condition condition = {schema_of_stub(c.getIfSubschema()), schema_of_stub(c.getThenSubschema()),
                                 schema_of_stub(c.getElseSubschema())};
    return add_to(program_.conditions, condition, Check::condition, every_kind, at("if"));
  }

  bool visit(const TypeConstraint& c) override {
    KindSet kinds = 0;
    c.applyToNamedTypes([&](TypeConstraint::JsonType type) {
      kinds = static_cast<KindSet>(kinds | kinds_of(type));
      return true;
    });
    return add(Check::type, every_kind, kinds, at("type"));
  }
  KindSet kinds_of(TypeConstraint::JsonType type) const {
    switch (type) {
      case TypeConstraint::kArray:
        return lists;
      case TypeConstraint::kBoolean:
        return bit_of(yaml::Kind::boolean);
      case TypeConstraint::kInteger:
        return bit_of(yaml::Kind::integer) | (location_.use.dialect == Dialect::draft4 ? KindSet{0} : integral_number);
      case TypeConstraint::kNull:
        return bit_of(yaml::Kind::null);
      case TypeConstraint::kNumber:
        return numbers;
      case TypeConstraint::kObject:
        return mappings;
      case TypeConstraint::kString:
        return texts;
      case TypeConstraint::kAny:
        break;
    }
    return every_kind;
  }

  bool visit(const ConstConstraint&) override {
    const yaml::Entry* const entry = at("const");
    return add_to(program_.value_sets, {{&entry->value}, {}}, Check::constant, every_kind, entry);
  }
  bool visit(const EnumConstraint&) override {
    const yaml::Entry* const entry = at("enum");
    ValueSet set;
    for (const yaml::Node& value : entry->value.items()) set.values.push_back(&value);
    if (set.values.size() >= long_enum) set.index();
    return add_to(program_.value_sets, std::move(set), Check::enumeration, every_kind, entry);
  }

  bool visit(const MinimumConstraint& c) override {
    return add_bound(c.getMinimum(), c.getExclusiveMinimum(), Check::minimum, "minimum", "exclusiveMinimum");
  }
  bool visit(const MaximumConstraint& c) override {
    return add_bound(c.getMaximum(), c.getExclusiveMaximum(), Check::maximum, "maximum", "exclusiveMaximum");
  }
  bool add_bound(double index, bool is_exclusive, Check check, std::string_view bound, std::string_view exclusive) {
    const bool is_draft4 = location_.use.dialect == Dialect::draft4;
    if (is_exclusive) check = check == Check::minimum ? Check::exclusive_minimum : Check::exclusive_maximum;
    return add(check, numbers, static_cast<std::size_t>(index), at(is_exclusive && !is_draft4 ? exclusive : bound));
  }
  bool visit(const MultipleOfIntConstraint& c) override {
    return add(Check::multiple_of, numbers, static_cast<std::size_t>(c.getDivisor() - 1), at("multipleOf"));
  }
  bool visit(const MultipleOfDoubleConstraint&) override { return true; }  // Lowered divisors are integers.

  bool visit(const MinLengthConstraint& c) override {
    return add(Check::min_length, texts, c.getMinLength(), at("minLength"));
  }
  bool visit(const MaxLengthConstraint& c) override {
    return add(Check::max_length, texts, c.getMaxLength(), at("maxLength"));
  }
  bool visit(const PatternConstraint& c) override {
    return add(Check::pattern, texts, to_index(c.getPattern<std::allocator<char>>()), at("pattern"));
  }
  bool visit(const FormatConstraint& c) override {
    return add(Check::format, texts, to_index(c.getFormat()), at("format"));
  }

  bool visit(const MinItemsConstraint& c) override {
    return add(Check::min_items, lists, c.getMinItems(), at("minItems"));
  }
  bool visit(const MaxItemsConstraint& c) override {
    return add(Check::max_items, lists, c.getMaxItems(), at("maxItems"));
  }
  bool visit(const UniqueItemsConstraint&) override { return add(Check::unique_items, lists, 0, at("uniqueItems")); }
  bool visit(const SingularItemsConstraint& c) override {
    return add_to(program_.items, {{}, schema_of_stub(c.getItemsSubschema())}, Check::items, lists, at("items"));
  }
  bool visit(const LinearItemsConstraint& c) override {
    ItemsCheck items;
    c.applyToItemSubschemas([&](unsigned, const Subschema* schema) {
      items.first.push_back(schema_of_stub(schema));
      return true;
    });
    items.rest = schema_of_stub(c.getAdditionalItemsSubschema());
    const bool is_newest = location_.use.dialect == Dialect::draft2020_12;
    const yaml::Entry* const rest_at = at(is_newest ? "items" : "additionalItems");
    return add_to(program_.items, std::move(items), Check::items, lists,
                  rest_at != nullptr ? rest_at : at(is_newest ? "prefixItems" : "items"));
  }
  bool visit(const ContainsConstraint&) override { return true; }  // Lowered to `x-contains`.

  bool visit(const MinPropertiesConstraint& c) override {
    return add(Check::min_properties, mappings, c.getMinProperties(), at("minProperties"));
  }
  bool visit(const MaxPropertiesConstraint& c) override {
    return add(Check::max_properties, mappings, c.getMaxProperties(), at("maxProperties"));
  }
  bool visit(const PropertyNamesConstraint& c) override {
    return add(Check::property_names, mappings, schema_of_stub(c.getSubschema()), at("propertyNames"));
  }
  ObjectCheck& object() {
    if (!has_object_)
      for (const std::string_view name : names_) object_.names.push_back({name});
    has_object_ = true;
    return object_;
  }
  bool visit(const PropertiesConstraint& c) override {
    c.applyToProperties([this](const auto& name, const Subschema* schema) {
      object().names[to_index(name)].schema = schema_of_stub(schema);
      return true;
    });
    c.applyToPatternProperties([this](const auto& pattern, const Subschema* schema) {
      object().patterns.push_back({to_index(pattern), schema_of_stub(schema)});
      return true;
    });
    object().additional = schema_of_stub(c.getAdditionalPropertiesSubschema());
    return true;
  }
  bool visit(const RequiredConstraint& c) override {
    c.applyToRequiredProperties([this](const auto& name) {
      object().required.push_back(to_index(name));
      return true;
    });
    return true;
  }
  bool visit(const DependenciesConstraint& c) override {
    c.applyToPropertyDependencies([this](const auto& name, const auto& needed) {
      ObjectCheck::Dependency dependency = {to_index(name), {}};
      for (const auto& other : needed) dependency.needed.push_back(to_index(other));
      object().dependencies.push_back(std::move(dependency));
      return true;
    });
    return true;
  }
  void finish_object() {
    object_.properties_at = at("properties");
    object_.required_at = at("required");
    object_.patterns_at = at("patternProperties");
    object_.additional_at = at("additionalProperties");
    object_.dependencies_at = at("dependentRequired") != nullptr ? at("dependentRequired") : at("dependencies");
    std::sort(object_.required.begin(), object_.required.end());  // In the order of the schema.
    object_.sort_names();
    add_to(program_.objects, std::move(object_), Check::object, mappings, nullptr);
  }

  bool visit(const PolyConstraint& constraint) override {
    const auto& extension = extension_of(constraint);
    if (extension.keyword == "x-reference") return add(Check::reference, every_kind, extension.value(0), at("$ref"));
    if (extension.keyword == "x-recursive-reference")
      return add(Check::recursive_reference, every_kind, extension.value(0), at("$recursiveRef"));
    if (extension.keyword == "x-dynamic-reference")
      return add_to(program_.dynamic_references, {extension.value(0), extension.text}, Check::dynamic_reference,
                    every_kind, at("$dynamicRef"));
    if (extension.keyword == "x-unevaluated-items")
      return add(Check::unevaluated_items, lists, extension.value(0), at("unevaluatedItems"));
    if (extension.keyword == "x-unevaluated-properties")
      return add(Check::unevaluated_properties, mappings, extension.value(0), at("unevaluatedProperties"));
    if (extension.keyword == "x-contains")
      return add_to(
          program_.contains,
          {extension.value(0), extension.value(1), extension.value(2), location_.use.dialect == Dialect::draft2020_12},
          Check::contains, lists, at("contains"));
    return add_dependent_schemas(extension);
  }
  bool add_dependent_schemas(const Extension& extension) {
    std::vector<DependentSchema> dependents;
    for (const auto& [name, schema] : extension.by_name)
      dependents.push_back({names_[name], static_cast<std::uint32_t>(schema)});
    std::sort(dependents.begin(), dependents.end(),
              [](const DependentSchema& a, const DependentSchema& b) { return a.name < b.name; });
    const yaml::Entry* const keyword = at("dependentSchemas") != nullptr ? at("dependentSchemas") : at("dependencies");
    return add_to(program_.dependent_schemas, std::move(dependents), Check::dependent_schemas, mappings, keyword);
  }

  Program& program_;
  const Registry& registry_;
  const Location& location_;
  const std::vector<std::string_view>& names_;
  std::vector<Step> steps_;
  ObjectCheck object_;
  bool has_object_ = false;
};

}  // namespace

std::vector<Step> steps_of(const valijson::Schema& parsed, Program& program, const Registry& registry,
                           const Location& location, const std::vector<std::string_view>& names) {
  return StepWriter(program, registry, location, names).steps(parsed);
}

}  // namespace matterlint::schema

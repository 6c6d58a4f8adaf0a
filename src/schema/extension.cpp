#include "schema/extension.h"

#include <array>
#include <new>
#include <valijson/constraint_builder.hpp>
#include <valijson/constraints/concrete_constraints.hpp>
#include <valijson/internal/adapter.hpp>

namespace matterlint::schema {
namespace {

using valijson::adapters::Adapter;

Extension read_extension(const std::string& keyword, const Adapter& adapter) {
  Extension extension;
  extension.keyword = keyword;
  if (adapter.isInteger()) extension.values.push_back(adapter.asInteger());
  adapter.applyToArray([&extension](const Adapter& item) {
    if (item.isInteger()) extension.values.push_back(item.asInteger());
    if (item.isString()) extension.text = item.asString();
    return true;
  });
  adapter.applyToObject([&extension](const std::string& key, const Adapter& value) {
    extension.by_name.emplace_back(std::stoul(key), value.asInteger());
    return true;
  });
  return extension;
}

struct ExtensionConstraint : valijson::constraints::PolyConstraint {
  explicit ExtensionConstraint(Extension value) : extension(std::move(value)) {}

  bool validate(const Adapter&, const std::vector<std::string>&, valijson::ValidationResults*) const override {
    return true;
  }
  valijson::constraints::Constraint* cloneInto(void* place) const override {
    return new (place) ExtensionConstraint(*this);
  }
  std::size_t sizeOf() const override { return sizeof(ExtensionConstraint); }

  Extension extension;
};

struct ExtensionBuilder : valijson::ConstraintBuilder {
  explicit ExtensionBuilder(std::string name) : keyword(std::move(name)) {}
  valijson::constraints::Constraint* make(const Adapter& adapter) const override {
    return new ExtensionConstraint(read_extension(keyword, adapter));
  }
  std::string keyword;
};

}  // namespace

const Extension& extension_of(const valijson::constraints::PolyConstraint& constraint) {
  return static_cast<const ExtensionConstraint&>(constraint).extension;
}

std::vector<std::pair<std::string, const valijson::ConstraintBuilder*>> extension_builders() {
  std::vector<std::pair<std::string, const valijson::ConstraintBuilder*>> builders;
  for (const char* const keyword :
       {"x-schema", "x-reference", "x-recursive-reference", "x-dynamic-reference", "x-contains", "x-dependent-schemas",
        "x-unevaluated-items", "x-unevaluated-properties"})
    builders.emplace_back(keyword, new ExtensionBuilder(keyword));
  return builders;
}

}  // namespace matterlint::schema

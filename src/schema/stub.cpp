#include "schema/stub.h"

#include <valijson/constraints/concrete_constraints.hpp>
#include <valijson/constraints/constraint_visitor.hpp>
#include <valijson/subschema.hpp>

#include "schema/extension.h"
#include "schema/program.h"

namespace matterlint::schema {
namespace {

namespace vc = valijson::constraints;

/// Finds which schema a stub stands for.
class StubReader : public vc::ConstraintVisitor {
 public:
  std::uint32_t read(const valijson::Subschema& stub) {
    valijson::Subschema::ApplyFunction function = [this](const vc::Constraint& c) { return c.accept(*this); };
    stub.apply(function);
    return schema_;
  }

 private:
  bool visit(const PolyConstraint& extension) override {
    schema_ = extension_of(extension).value(0);
    return true;
  }
  bool visit(const AllOfConstraint&) override { return true; }
  bool visit(const AnyOfConstraint&) override { return true; }
  bool visit(const ConditionalConstraint&) override { return true; }
  bool visit(const ConstConstraint&) override { return true; }
  bool visit(const ContainsConstraint&) override { return true; }
  bool visit(const DependenciesConstraint&) override { return true; }
  bool visit(const EnumConstraint&) override { return true; }
  bool visit(const FormatConstraint&) override { return true; }
  bool visit(const LinearItemsConstraint&) override { return true; }
  bool visit(const MaximumConstraint&) override { return true; }
  bool visit(const MaxItemsConstraint&) override { return true; }
  bool visit(const MaxLengthConstraint&) override { return true; }
  bool visit(const MaxPropertiesConstraint&) override { return true; }
  bool visit(const MinimumConstraint&) override { return true; }
  bool visit(const MinItemsConstraint&) override { return true; }
  bool visit(const MinLengthConstraint&) override { return true; }
  bool visit(const MinPropertiesConstraint&) override { return true; }
  bool visit(const MultipleOfDoubleConstraint&) override { return true; }
  bool visit(const MultipleOfIntConstraint&) override { return true; }
  bool visit(const NotConstraint&) override { return true; }
  bool visit(const OneOfConstraint&) override { return true; }
  bool visit(const PatternConstraint&) override { return true; }
  bool visit(const PropertiesConstraint&) override { return true; }
  bool visit(const PropertyNamesConstraint&) override { return true; }
  bool visit(const RequiredConstraint&) override { return true; }
  bool visit(const SingularItemsConstraint&) override { return true; }
  bool visit(const TypeConstraint&) override { return true; }
  bool visit(const UniqueItemsConstraint&) override { return true; }

  std::uint32_t schema_ = none;
};

}  // namespace

std::uint32_t schema_of_stub(const valijson::Subschema* stub) {
  return stub == nullptr ? none : StubReader().read(*stub);
}

}  // namespace matterlint::schema

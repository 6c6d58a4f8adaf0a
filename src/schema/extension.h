#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace valijson {
class ConstraintBuilder;
namespace constraints {
class PolyConstraint;
}
}  // namespace valijson

namespace matterlint::schema {

/// A keyword that lower.h adds to draft 7, with its value, whatever that is.
struct Extension {
  std::string keyword;
  std::vector<std::int64_t> values;  ///< A number, or those of a list.
  std::string text;                  ///< The text of a list.
  std::vector<std::pair<std::size_t, std::int64_t>> by_name;

  std::uint32_t value(std::size_t index) const { return static_cast<std::uint32_t>(values.at(index)); }
};

const Extension& extension_of(const valijson::constraints::PolyConstraint& constraint);

/// What makes valijson understand the keywords; whoever takes them owns them.
std::vector<std::pair<std::string, const valijson::ConstraintBuilder*>> extension_builders();

}  // namespace matterlint::schema

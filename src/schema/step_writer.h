#pragma once

#include <string_view>
#include <vector>

#include "schema/program.h"
#include "schema/registry.h"

namespace valijson {
class Schema;
}

namespace matterlint::schema {

/// The constraints that valijson found in a lowered schema as steps, in the order in which they are run. What they need
/// goes into the tables of the program. `names` are those of the lowered document.
std::vector<Step> steps_of(const valijson::Schema& parsed, Program& program, const Registry& registry,
                           const Location& location, const std::vector<std::string_view>& names);

}  // namespace matterlint::schema

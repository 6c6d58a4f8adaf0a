#pragma once

#include <cstdint>
#include <vector>

#include "schema/program.h"

namespace matterlint::schema {

/// Schemas that are applied to a value while they are being applied to that same value, one for each circle. (A circle
/// that leads through properties or items is none, as values end.) Dynamic references are left to the Evaluator.
std::vector<std::uint32_t> schemas_in_circles(const Program& program);

}  // namespace matterlint::schema

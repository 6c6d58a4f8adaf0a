#pragma once

#include <cstdint>
#include <functional>

#include "schema/program.h"

namespace matterlint::schema {

/// Calls `visit` with each check of properties that a schema applies to the same value: its own, and those that it
/// reaches through references, choices and conditions. Each schema is looked at once.
void for_each_object(const Program& program, std::uint32_t schema,
                     const std::function<void(const ObjectCheck&)>& visit);

}  // namespace matterlint::schema

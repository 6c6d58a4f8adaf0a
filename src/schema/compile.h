#pragma once

#include <memory>

#include "schema/program.h"
#include "schema/registry.h"

namespace matterlint::schema {

/// Compiles a schema and all that it refers to: each is lowered (lower.h), parsed by valijson, and what valijson made
/// of it becomes steps. Takes the documents of the registry over. What is wrong is reported to the registry's problems;
/// after an error the program must not be run.
std::unique_ptr<const Program> compile(Registry& registry, std::uint32_t root);

}  // namespace matterlint::schema

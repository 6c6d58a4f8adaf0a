#pragma once

#include <string>

#include "schema/dialect.h"

namespace matterlint::schema {

/// A schema that says what a schema of the dialect looks like, made from the table of keywords, as JSON. It accepts
/// what the published meta-schema accepts.
std::string meta_schema(Dialect dialect);

}  // namespace matterlint::schema

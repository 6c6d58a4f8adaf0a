#pragma once

#include <string>

#include "source/diagnostic.h"
#include "source/position.h"

namespace matterlint::schema {

/// Something that is wrong with a schema itself, at its own file, line and column. `run` and `config` report it as a
/// finding of the rule `schema-file`.
struct SchemaProblem {
  std::string path;  ///< Of the schema's file, as SchemaText::path says, or its URI where that is empty.
  Range range;
  Severity severity = Severity::error;  ///< After an error there is no schema.
  std::string message;
};

}  // namespace matterlint::schema

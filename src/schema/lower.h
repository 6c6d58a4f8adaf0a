#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "schema/program.h"
#include "schema/registry.h"

namespace valijson {
class Schema;
}

namespace matterlint::schema {

/// A schema as valijson understood it.
struct ParsedSchema {
  std::shared_ptr<const valijson::Schema> constraints;  ///< Null where there are none.
  std::vector<std::string_view> names;                  ///< The table of the names in it.
};

/// Has valijson parse schemas of any dialect: turns each into a draft 7 document of one level.
/// - a subschema is `{"x-schema": its number}`, a reference is `x-reference` with the number of what it refers to;
/// - names, numbers and patterns are indices into tables, so that none of them is rounded, cut or reordered;
/// - keywords that draft 7 lacks become `x-` keywords, and those of other dialects are dropped.
class Lowering {
 public:
  /// What the indices lead to goes into the tables of the program.
  Lowering(Registry& registry, Program& program);
  ~Lowering();

  /// May add schemas to the registry, as references lead to them. What is wrong is reported there.
  ParsedSchema parse(std::uint32_t schema);

 private:
  class Writer;
  std::unique_ptr<Writer> writer_;
};

}  // namespace matterlint::schema

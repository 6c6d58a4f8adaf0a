#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "source/position.h"

namespace matterlint::schema {

struct Program;

/// A property that a schema names for the value as a whole.
struct KnownProperty {
  std::string_view name;
  bool is_deprecated = false;
  std::string_view advice;  ///< Of one that is deprecated: what to do about it (`deprecationMessage`); often empty.
  std::string path;         ///< Where the schema says that it is: its file,
  Range range;              ///< and the place of the keyword.
};

/// By name.
std::vector<KnownProperty> known_properties(const Program& program);

/// Whether the schema has words on a property, by its name or by a pattern of names.
bool knows_property(const Program& program, std::string_view name);

}  // namespace matterlint::schema

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schema/dialect.h"
#include "yaml/node.h"

namespace matterlint::schema {

/// What the value of a keyword must be.
enum class Shape : std::uint8_t {
  anything,
  schema,
  schemas,            ///< A list of at least one.
  schema_map,         ///< A mapping from names to schemas.
  schema_or_schemas,  ///< `items` before 2020-12.
  dependencies,       ///< A mapping from names to schemas or lists of names.
  name_lists,         ///< A mapping from names to lists of names.
  names,              ///< A list of different names.
  some_names,         ///< The same, of at least one.
  types,
  values,
  boolean,
  boolean_or_schema,
  number,
  positive_number,
  count,
  text,
  pattern,
  mapping,
};

/// Which family of keywords one belongs to; a dialect of the user's own may leave families out.
enum class Vocabulary : std::uint8_t { core, applicator, validation, unevaluated, annotation };

struct Keyword {
  std::string_view name;
  Dialect since;
  Dialect until;
  Shape shape;
  Vocabulary vocabulary;

  constexpr bool is_of(Dialect dialect) const { return since <= dialect && dialect <= until; }
};

std::span<const Keyword> all_keywords();

/// The keyword of that dialect, or null.
const Keyword* find_keyword(std::string_view name, Dialect dialect);

/// The subschemas that a keyword of a shape holds, with what leads from the keyword to each ("", "name" or "2").
struct Child {
  const yaml::Node* node = nullptr;
  const yaml::Entry* entry = nullptr;  ///< Null for an item of a list and for the keyword's own value.
  std::string step;
};
std::vector<Child> children_of(Shape shape, const yaml::Node& value);

/// What is wrong with a value for the shape, as what follows the keyword's name: "must be a list". Empty: nothing.
/// `at` becomes the value, or the part of it, that is wrong.
std::string misfit(Shape shape, const yaml::Node& value, Dialect dialect, const yaml::Node*& at);

}  // namespace matterlint::schema

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/dialect.h"
#include "schema/keyword.h"

/// A schema with values to try it on, as JSON in which numbers stand as tokens; see spelled().
struct SchemaCase {
  matterlint::schema::Dialect dialect;
  std::string body;         ///< Refers to `definitions` below `#/$defs` (`#/definitions` up to draft 7), and to `#`.
  std::string definitions;  ///< A mapping.
  std::vector<std::string> values;
};

/// Schemas of every keyword of every dialect, right ones that never apply themselves to one value in a circle: the same
/// ones for the same seed.
class SchemaCases {
 public:
  explicit SchemaCases(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U + 1) {}

  SchemaCase next();
  std::uint64_t below(std::uint64_t limit);

 private:
  /// Where a schema stands: how deep it may go on, and from which definition on it may refer to them.
  struct Spot {
    int depth;
    std::uint64_t first_definition;
  };

  std::string schema(Spot spot);
  std::string mapping_schema(Spot spot);
  std::string reference(Spot spot);
  std::string value_of(const matterlint::schema::Keyword& keyword, Spot spot);
  std::string simple_value_of(const matterlint::schema::Keyword& keyword);
  std::string schemas_by_name(const matterlint::schema::Keyword& keyword, Spot spot);
  std::string name_list(std::uint64_t least);
  std::string value(int depth);
  std::string number();
  template <class Make>
  std::string list(std::uint64_t least, std::uint64_t most, Make make);

  std::uint64_t state_;
  matterlint::schema::Dialect dialect_ = matterlint::schema::Dialect::draft2020_12;
};

/// With the numbers of a case written out: style 0 is the shortest one, others mean the same (`5`, `5.0`, `50e-1`).
std::string spelled(std::string_view text, std::uint64_t style);

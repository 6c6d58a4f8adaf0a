#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "schema/registry.h"
#include "schema/violation.h"

namespace matterlint::schema {

// What schemas say themselves: their `description`, `title`, `errorMessage`, `enumDescriptions`.

/// The description of a schema or, failing that, its title; empty: it has none.
std::string_view words_of_schema(const Location& location);
std::string_view title_of_schema(const Location& location);

/// The schema's own message (`errorMessage`) where a keyword fails, or a property; or null.
const yaml::Node* own_words_of(const Location& location, const yaml::Entry* keyword);
const yaml::Node* own_words_on(const Location& location, std::string_view property);

/// Leaves one of the violations from `from` on, which says that. Null: leaves all.
void use_own_words(std::vector<Violation>& violations, std::size_t from, const yaml::Node* words);

/// Adds where the schema says so, and what it says itself.
void add_schema_words(Violation& violation, const Location& location, const yaml::Entry* keyword);

}  // namespace matterlint::schema

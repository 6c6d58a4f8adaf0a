#pragma once

#include <string_view>
#include <vector>

namespace matterlint::markdown {

/// The cells of a table's row.
std::vector<std::string_view> cells_of(std::string_view row);

/// The dashes of a delimiter row's cell, or nothing where it is none.
std::string_view dashes_of(std::string_view cell);

/// The cells of a row that delimits a table's head, or nothing where it is none.
std::vector<std::string_view> delimiter_cells(std::string_view row);

}  // namespace matterlint::markdown

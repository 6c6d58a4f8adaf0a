#pragma once

#include <string>
#include <string_view>

namespace matterlint {

/// A text as it stands in a cell of a Markdown table.
std::string table_cell(std::string_view text);

}  // namespace matterlint

#include "markdown/table_row.h"

#include <algorithm>

#include "text/npos.h"
#include "text/utf8.h"

namespace matterlint::markdown {

std::vector<std::string_view> cells_of(std::string_view row) {
  row = trim(row);
  if (row.starts_with('|')) row.remove_prefix(1);
  if (row.ends_with('|') && !row.ends_with("\\|")) row.remove_suffix(1);
  std::vector<std::string_view> cells;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= row.size(); ++at) {
    if (at < row.size() && (row[at] != '|' || (at > 0 && row[at - 1] == '\\'))) continue;
    cells.push_back(row.substr(begin, at - begin));
    begin = at + 1;
  }
  return cells;
}

std::string_view dashes_of(std::string_view cell) {
  cell = trim(cell);
  if (cell.starts_with(':')) cell.remove_prefix(1);
  if (cell.ends_with(':')) cell.remove_suffix(1);
  return cell.find_first_not_of('-') == std::string_view::npos ? cell : std::string_view{};
}

std::vector<std::string_view> delimiter_cells(std::string_view row) {
  if (row.find('|') == npos || row.find_first_not_of("|-: \t") != npos) return {};
  std::vector<std::string_view> cells = cells_of(row);
  const auto is_empty = [](std::string_view cell) { return dashes_of(cell).empty(); };
  return std::any_of(cells.begin(), cells.end(), is_empty) ? std::vector<std::string_view>{} : cells;
}

}  // namespace matterlint::markdown

#include "report/table_cell.h"

namespace matterlint {

std::string table_cell(std::string_view text) {
  std::string escaped;
  for (const char c : text) escaped += c == '|' ? "\\|" : std::string(1, c);
  return escaped;
}

}  // namespace matterlint

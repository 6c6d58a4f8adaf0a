#include "cli/diff_view.h"

#include <algorithm>
#include <string>

#include "report/colors.h"

namespace matterlint {

void write_diff(std::string_view diff, Output& out, bool has_colors) {
  if (!has_colors) return out.write(diff);
  const Colors colors(true);
  while (!diff.empty()) {
    const std::string_view line = diff.substr(0, std::min(diff.find('\n'), diff.size() - 1));
    const std::string_view color = line.starts_with("---") || line.starts_with("+++") ? colors.bold()
                                   : line.starts_with('-')                            ? colors.removed()
                                   : line.starts_with('+')                            ? colors.added()
                                   : line.starts_with('@')                            ? colors.path()
                                                                                      : std::string_view();
    out.write(std::string(color) + std::string(line) + std::string(color.empty() ? "" : colors.reset()) + "\n");
    diff.remove_prefix(line.size() + 1);
  }
}

}  // namespace matterlint

#include "cli/paths_file.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "cli/session.h"
#include "run/read_file.h"

namespace matterlint {

std::vector<std::string> read_paths(const std::string& file) {
  std::string error;
  const std::optional<std::string> text = read_stream(file, error);
  if (!text) throw UsageError("can not read the paths in " + file + ": " + error);
  const char separator = text->find('\0') == std::string::npos ? '\n' : '\0';
  std::vector<std::string> paths;
  for (std::string_view rest = *text; !rest.empty();) {
    const std::size_t size = std::min(rest.find(separator), rest.size());
    std::string_view path = rest.substr(0, size);
    if (separator == '\n' && path.ends_with('\r')) path.remove_suffix(1);
    if (!path.empty()) paths.emplace_back(path);
    rest.remove_prefix(std::min(size + 1, rest.size()));
  }
  return paths;
}

}  // namespace matterlint

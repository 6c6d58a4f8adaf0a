#include "text/path.h"

#include <algorithm>

namespace matterlint {

std::vector<std::string_view> path_segments(std::string_view path) {
  const bool is_absolute = path.starts_with('/');
  std::vector<std::string_view> segments;
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::string_view segment = path.substr(0, slash);
    path.remove_prefix(std::min(slash + 1, path.size()));
    if (segment.empty() || segment == ".") continue;
    const bool goes_up = segment == "..";
    if (goes_up && !segments.empty() && segments.back() != "..") {
      segments.pop_back();
    } else if (!goes_up || !is_absolute) {
      segments.push_back(segment);
    }
  }
  return segments;
}

std::string normal_path(std::string_view path) {
  std::string normal = path.starts_with('/') ? "/" : "";
  for (const std::string_view segment : path_segments(path)) {
    if (!normal.empty() && !normal.ends_with('/')) normal += '/';
    normal += segment;
  }
  return normal;
}

std::string_view path_stem(std::string_view path) {
  path.remove_prefix(path.rfind('/') + 1);
  return path.substr(0, path.rfind('.'));
}

std::string_view path_below(std::string_view path, std::string_view folder) {
  if (folder.empty()) return path;
  if (!path.starts_with(folder) || path.size() == folder.size() || path[folder.size()] != '/') return {};
  return path.substr(folder.size() + 1);
}

}  // namespace matterlint

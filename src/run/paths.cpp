#include "run/paths.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

#include "text/path.h"

namespace matterlint {

std::string current_folder() {
  std::error_code error;
  std::string path = std::filesystem::current_path(error).generic_string();
  return path == "/" ? "" : path;
}

std::string absolute_path(std::string_view path, std::string_view current) {
  const std::string folder(path.starts_with('/') ? "" : current);
  std::string absolute = normal_path(folder + "/" + std::string(path));
  return absolute == "/" ? "" : absolute;
}

std::string real_path(const std::string& path) {
  std::error_code error;
  const std::string real = std::filesystem::canonical(path.empty() ? "/" : path, error).generic_string();
  return error ? path : real == "/" ? "" : real;
}

std::string_view parent_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

std::string_view base_name(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

std::string join_path(std::string_view folder, std::string_view name) {
  std::string path(folder);
  if (!path.empty()) path += '/';
  return path += name;
}

bool is_within(std::string_view path, std::string_view folder) {
  return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

std::string relative_path(std::string_view path, std::string_view folder) {
  if (path == folder) return ".";
  if (is_within(path, folder)) return std::string(path.substr(folder.size() + 1));
  const std::vector<std::string_view> to = path_segments(path);
  const std::vector<std::string_view> from = path_segments(folder);
  const auto [split, from_split] = std::mismatch(to.begin(), to.end(), from.begin(), from.end());
  std::string relative;
  for (auto at = from_split; at != from.end(); ++at) relative += relative.empty() ? ".." : "/..";
  for (auto at = split; at != to.end(); ++at) relative = join_path(relative, *at);
  return relative;
}

std::string display_path(std::string_view path, std::string_view current) {
  if (path.empty()) return "/";
  if (!is_within(path, current) && !is_within(current, parent_of(path))) return std::string(path);
  return relative_path(path, current);
}

}  // namespace matterlint

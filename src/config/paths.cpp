#include "config/paths.h"

#include <cstddef>

#include "text/ascii.h"
#include "text/path.h"

namespace matterlint::config {
using ascii::is_digit;
using ascii::is_letter;

std::string folder_of(std::string_view path) {
  return std::string(path.substr(0, path.rfind('/') + 1));
}

bool is_absolute(std::string_view path) {
  return path.starts_with('/') || path.starts_with('\\') || (path.size() > 1 && is_letter(path[0]) && path[1] == ':');
}

bool is_uri(std::string_view path) {
  const std::size_t colon = path.find(':');
  if (colon == std::string_view::npos || colon < 2) return false;
  for (const char c : path.substr(0, colon))
    if (!is_letter(c) && !is_digit(c) && c != '+' && c != '-' && c != '.') return false;
  return true;
}

bool leads_out(std::string_view path) {
  return is_absolute(path) || path == ".." || path.starts_with("../");
}

std::string join(std::string_view folder, std::string_view path) {
  if (is_absolute(path)) return std::string(path);
  return normal_path(std::string(folder) + std::string(path));
}

}  // namespace matterlint::config

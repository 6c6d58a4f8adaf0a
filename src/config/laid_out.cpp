#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "config/configuration_schema.h"

namespace matterlint {
namespace {

/// The end of the string whose quote stands at `begin`.
std::size_t end_of_string(std::string_view json, std::size_t begin) {
  std::size_t at = begin + 1;
  while (at < json.size() && json[at] != '"') at += json[at] == '\\' ? 2U : 1U;
  return std::min(at + 1, json.size());
}

/// What stands between the commas of an array or object, whose brackets are not part of `inner`.
std::vector<std::string_view> items_of(std::string_view inner) {
  std::vector<std::string_view> items;
  std::size_t depth = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < inner.size();) {
    const char c = inner[at];
    if (c == '[' || c == '{') ++depth;
    if (c == ']' || c == '}') --depth;
    if (c == ',' && depth == 0) {
      items.push_back(inner.substr(begin, at - begin));
      begin = inner.find_first_not_of(' ', at + 1);
    }
    at = c == '"' ? end_of_string(inner, at) : at + 1;
  }
  items.push_back(inner.substr(begin));
  return items;
}

void lay_out(std::string_view json, std::size_t indent, std::size_t used, std::size_t width, std::string& out) {
  const bool is_object = json.starts_with('{');
  if (used + json.size() < width || (!is_object && !json.starts_with('['))) {
    out += json;
    return;
  }
  out += json.front();
  bool is_first = true;
  for (const std::string_view item : items_of(json.substr(1, json.size() - 2))) {
    out += (is_first ? "\n" : ",\n") + std::string(indent + 2, ' ');
    is_first = false;
    const std::size_t name = is_object ? end_of_string(item, 0) + 2 : 0;
    out += item.substr(0, name);
    lay_out(item.substr(name), indent + 2, indent + 3 + name, width, out);
  }
  out += "\n" + std::string(indent, ' ') + json.back();
}

}  // namespace

std::string laid_out(std::string_view json, std::size_t width) {
  std::string out;
  lay_out(json, 0, 0, width, out);
  return out;
}

}  // namespace matterlint

#include "schema/bundled.h"

namespace matterlint::schema {

std::string_view bundled_file(std::string_view name) {
  for (const BundledFile& file : bundled_files())
    if (file.name == name) return file.text;
  return {};
}

std::vector<std::string_view> bundled_schemas() {
  constexpr std::string_view ending = ".schema.json";
  std::vector<std::string_view> names;
  for (const BundledFile& file : bundled_files())
    if (file.name.ends_with(ending) && file.name.find('/') == std::string_view::npos)
      names.push_back(file.name.substr(0, file.name.size() - ending.size()));
  return names;
}

}  // namespace matterlint::schema

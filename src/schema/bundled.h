#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace matterlint::schema {

/// A file of schemas/ that is part of the program.
struct BundledFile {
  std::string_view name;  ///< Its path below schemas/, such as "clipping.schema.json" or "presets/obsidian.yaml".
  std::string_view text;
};

/// All of them, sorted by name. Generated; see cmake/data.cmake.
std::span<const BundledFile> bundled_files();

/// The text of one, or nothing where no such file was built in (its data() is then null).
std::string_view bundled_file(std::string_view name);

/// The names of the schemas among them, as after `bundled:`.
std::vector<std::string_view> bundled_schemas();

}  // namespace matterlint::schema

#include "schema/bundled.h"

namespace matterlint::schema {

std::string_view bundled_file(std::string_view name) {
  for (const BundledFile& file : bundled_files())
    if (file.name == name) return file.text;
  return {};
}

}  // namespace matterlint::schema

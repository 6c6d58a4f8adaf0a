#include "library_values.h"

namespace matterlint::tests {

std::optional<nlohmann::json> value_by_libfyaml(const std::string&) {
  return std::nullopt;
}

}  // namespace matterlint::tests

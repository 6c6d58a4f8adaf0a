#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace matterlint::tests {

/// What yaml-cpp reads in a block, by itself. Throws where it finds a mistake.
nlohmann::json value_by_yaml_cpp(const std::string& block);

/// What libfyaml reads in a block. Throws where it finds a mistake. Nothing where the library is not here.
std::optional<nlohmann::json> value_by_libfyaml(const std::string& block);

/// A scalar as the core schema of YAML 1.2 types it.
nlohmann::json value_of_scalar(const std::string& text, bool is_plain);

}  // namespace matterlint::tests

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "yaml/node.h"

namespace matterlint::config {

/// A text as YAML, plain where that is safe in every reader of YAML and in quotes elsewhere.
std::string yaml_text(std::string_view text);

/// "[a, b]"
std::string yaml_list(const std::vector<std::string>& items);

/// A value on one line.
std::string yaml_value(const yaml::Node& value);

}  // namespace matterlint::config

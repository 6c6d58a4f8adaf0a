#pragma once

#include <string_view>

#include "yaml/reading.h"

namespace matterlint::yaml {

// What each reader makes of a plain scalar that is not text for all. Use read_by().

Reading read_by_obsidian(std::string_view plain);
Reading read_by_js_yaml(std::string_view plain);
Reading read_by_gray_matter(std::string_view plain);
Reading read_by_pyyaml(std::string_view plain);
Reading read_by_psych(std::string_view plain);
Reading read_by_go_yaml(std::string_view plain);

}  // namespace matterlint::yaml

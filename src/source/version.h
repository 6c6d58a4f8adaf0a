#pragma once

#include <string_view>

namespace matterlint {

/// The version of the program, such as "0.1.0".
std::string_view program_version();

}  // namespace matterlint

#pragma once

#include <string_view>
#include <vector>

namespace matterlint {

/// The parts of a text between any of the `dividers`, without blanks around them; empty ones are left out.
std::vector<std::string_view> parts_between(std::string_view text, std::string_view dividers);

}  // namespace matterlint

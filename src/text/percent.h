#pragma once

#include <string>
#include <string_view>

namespace matterlint {

/// `%41` becomes `A`; what is no such triplet stays.
std::string percent_decoded(std::string_view text);

}  // namespace matterlint

#pragma once

#include <string>
#include <string_view>

namespace matterlint {

/// The lines in which two texts differ, for people: `-` only in `expected`, `+` only in `actual`, two lines around.
std::string difference(std::string_view expected, std::string_view actual);

}  // namespace matterlint

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace matterlint {

/// What differs between two texts, line by line with two lines around it, for people: `-` stands before what was
/// expected, `+` before what was found, and before both the number of the line, of which the first has `first_line`.
std::string difference_in_lines(std::string_view expected, std::string_view found, std::size_t first_line);

}  // namespace matterlint

#pragma once

#include <cstddef>
#include <string>

namespace matterlint {

/// Writes blanks over [begin, end), line endings excepted, so that all else keeps its line and column.
void blank_out(std::string& text, std::size_t begin, std::size_t end);

}  // namespace matterlint

#pragma once

#include <string>
#include <vector>

namespace matterlint {

/// The paths in a file, or on standard input for `-`: each ends with a NUL byte where there is one in the file, else
/// they stand one on a line. Throws UsageError where it can not be read.
std::vector<std::string> read_paths(const std::string& file);

}  // namespace matterlint

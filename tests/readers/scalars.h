#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace matterlint::tests {

/// Plain scalars that readers of YAML are known to differ about, and `count` generated ones that look like numbers,
/// dates, words and what is nearly one. Always the same.
std::vector<std::string> ambiguous_scalars(std::size_t count);

}  // namespace matterlint::tests

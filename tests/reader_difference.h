#pragma once

#include <cstddef>
#include <string>

namespace matterlint::tests {

/// How the direct reader and yaml-cpp differ on a block, in their trees, spans, comments or errors; empty where they
/// agree, or where the direct reader leaves the block to yaml-cpp. `taken`, if given, counts the blocks that it takes.
std::string reader_difference(const std::string& block, std::size_t* taken = nullptr);

}  // namespace matterlint::tests

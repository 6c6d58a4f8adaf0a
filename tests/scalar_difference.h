#pragma once

#include <string>

namespace matterlint::tests {

/// How we and libfyaml, which shares no code with us, differ on a block in its nodes: their order, what their scalars
/// say and how these are written. Empty where we agree, where we say that the block is broken, or where libfyaml
/// refuses it. `compared`, if given, counts the blocks that both read.
std::string scalar_difference(std::string block, std::size_t* compared = nullptr);

}  // namespace matterlint::tests

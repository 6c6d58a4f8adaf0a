#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace matterlint::tests {

/// A block's top-level keys with their values written out in one canonical way (types told apart), as libfyaml reads
/// them, which shares no code with the product. Nothing where it can not be read or is no mapping.
std::optional<std::map<std::string, std::string>> read_independently(std::string_view block);

}  // namespace matterlint::tests

#pragma once

#include <string_view>

namespace matterlint::yaml {

/// Whether a text has characters that YAML forbids or that readers take differently: control characters, a carriage
/// return that ends no line.
bool has_odd_characters(std::string_view text);

}  // namespace matterlint::yaml

#pragma once

#include <cstddef>
#include <string_view>

#include "source/span.h"
#include "yaml/tree.h"

namespace matterlint::yaml {

/// Why a scalar is none of TOML, at what is wrong with it. `scalar` with its quotes.
SyntaxError explain_toml_scalar(std::string_view text, Span scalar);

/// The first control character that can stand nowhere, a carriage return that ends no line among them; text.size()
/// where there is none.
std::size_t find_stray_control(std::string_view text);

}  // namespace matterlint::yaml

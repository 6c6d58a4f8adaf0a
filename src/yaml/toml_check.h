#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace matterlint::yaml {

// What toml++ makes of a text. It throws nothing; bytes that are no UTF-8 are taken for a `?`. Dotted keys must not be
// nested without a limit: it makes a table of each part.

/// Where a document is no TOML; nothing where it is.
std::optional<std::size_t> toml_fault(std::string_view document);

/// Whether a text on its own, which has the shape of a value, is one.
bool is_toml_value(std::string_view written);

/// What a string says, from its opening to its closing quotes; nothing where it is wrong.
std::optional<std::string> text_of_toml_string(std::string_view written);

}  // namespace matterlint::yaml

#pragma once

#include <string_view>

namespace matterlint::yaml {

/// Whether a word is probably a key of front matter: one that many notes have, or words joined by `-` or `_`.
bool is_key_like(std::string_view word);

/// `Last Call review-period-ends: 2021-12-12`, `image: a` behind `image:`: whether some word before a colon in a value
/// is a key, so that several entries may stand on one line.
bool is_collapsed_mapping(std::string_view value, std::string_view key);

/// What stands before the colon of a value on its line; empty where none does.
std::string_view key_before(std::string_view text, std::size_t value);

}  // namespace matterlint::yaml

#pragma once

#include <optional>
#include <string_view>

#include "yaml/node.h"

namespace matterlint::yaml {

/// What a value of TOML without quotes is by its shape: a boolean, a number, or a date or time, which are text. Nothing
/// where it has none of their shapes. Whether a day is in the calendar, or a number fits 64 bits, is not asked.
std::optional<Kind> kind_of_toml_bare(std::string_view bare);

/// Whether such a value is right beyond doubt: a boolean, a whole number that is not too large, a date in the calendar.
bool is_plainly_right(std::string_view bare, Kind kind);

/// Whether it begins as a date or a time: `2025-`, `19:`.
bool is_toml_date_like(std::string_view bare);

/// Whether a text begins so; a `0` of the shape stands for any digit.
bool begins_as(std::string_view text, std::string_view shape);

}  // namespace matterlint::yaml

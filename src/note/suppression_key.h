#pragma once

#include <string_view>

namespace matterlint {

/// The property that asks for silence about rules. It is ours, and none of the note's data.
inline constexpr std::string_view suppression_key = "matterlint-disable";

}  // namespace matterlint

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "markdown/flavor.h"

namespace matterlint::markdown {

/// What a reader sees of a body, as a text to compare with that of another one: its blocks, what stands in them and how
/// that is marked up. Comments are left out, and of blanks around and between words one stays. It is made by md4c, so
/// that what only a flavor knows is text, but for its comments. None where that would take more than linear time.
std::optional<std::string> rendering_of(std::string_view body, Flavor flavor);

}  // namespace matterlint::markdown

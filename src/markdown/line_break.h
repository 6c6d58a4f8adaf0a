#pragma once

#include <cstdint>
#include <string_view>

#include "markdown/body.h"

namespace matterlint::markdown {

/// Whether the blanks that end the line of `offset` may mean something though md4c says that they do not. It takes
/// - a bare marker of a list, a line that begins with a tag and one that is indented for the start of a block, where
///   CommonMark lets them go on with a paragraph, so that two blanks above them break the line;
/// - indented code for a paragraph where it stands right below a line of something else, or below an empty list item.
bool may_mean_something(std::string_view text, const Body& body, std::uint32_t offset);

}  // namespace matterlint::markdown

#pragma once

#include <string>
#include <string_view>

namespace matterlint {

/// Markdown for reading on a terminal: headings bold, code in colour, fences and their info words dim. The text itself
/// stays as it is.
std::string with_terminal_styles(std::string_view markdown);

}  // namespace matterlint

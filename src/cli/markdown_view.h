#pragma once

#include <string>
#include <string_view>

namespace matterlint {

/// Markdown for reading on a terminal: headings bold, code in colour, blocks of code indented in place of their fences.
std::string with_terminal_styles(std::string_view markdown);

}  // namespace matterlint

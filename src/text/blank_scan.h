#pragma once

#include <cstddef>
#include <string_view>

namespace matterlint {

/// Where the next blank or tab is, at or behind `from`, that has a line ending (LF or CRLF) or the end of the text
/// right behind it; or npos. Takes several bytes at once, so that a text without any costs a quarter of a walk over its
/// lines.
std::size_t find_trailing_blank(std::string_view text, std::size_t from);

}  // namespace matterlint

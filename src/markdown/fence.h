#pragma once

#include <cstddef>
#include <string_view>

namespace matterlint::markdown {

/// How long a fence of code a text begins with, in three characters or more; 0: none.
std::size_t fence_size(std::string_view text);

/// Where the first fence of `mark` at or behind `from` is that begins the content of a line; npos if there is none.
std::size_t next_fence(std::string_view text, std::size_t from, char mark);

/// Whether the line at `line` is a fence that closes the one at `opener`, if both stand in the same list item or quote.
bool closes_fence(std::string_view text, std::size_t opener, std::size_t line);

}  // namespace matterlint::markdown

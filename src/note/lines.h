#pragma once

#include <cstddef>
#include <string_view>

#include "source/span.h"

namespace matterlint {

/// The line that begins at `begin`, without LF or CRLF.
Span line_at(std::string_view text, std::size_t begin);

/// Where the line after the one that ends at `end` begins; the text's end where there is none.
std::size_t next_line(std::string_view text, std::size_t end);

}  // namespace matterlint

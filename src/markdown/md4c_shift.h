#pragma once

#include <cstddef>
#include <string_view>

namespace matterlint::markdown {

/// How many line feeds before a text keep md4c 0.4.8 from ending list items too early. Where two blank lines, or the
/// end of fenced code and a blank line, follow each other in an item, it takes the low byte of an offset for the type
/// of a block; so one in 256 of such items is cut off.
std::size_t harmless_shift(std::string_view text);

}  // namespace matterlint::markdown

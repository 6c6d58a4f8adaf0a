#pragma once

#include <string_view>

namespace matterlint {

/// What keeps a text from standing in one line just as it is, in words: "a line break", "a control character". Empty
/// where nothing does; a tab is a control character.
std::string_view line_breaker_in(std::string_view text);

}  // namespace matterlint

#pragma once

#include <string>
#include <string_view>

namespace matterlint {

/// Adds a JSON string with its quotes. Always valid UTF-8: a byte that is part of no UTF-8 sequence becomes U+FFFD.
void append_json(std::string& out, std::string_view text);

std::string to_json(std::string_view text);

}  // namespace matterlint

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace matterlint {

/// The bytes of the UTF-8 sequence at `at`; 0 where none begins there (RFC 3629: no overlong forms, no surrogates,
/// nothing above U+10FFFF).
std::uint32_t utf8_sequence_size(std::string_view text, std::size_t at);

/// Where the first byte at or after `from` is that is not ASCII; text.size() if there is none.
std::size_t find_non_ascii(std::string_view text, std::size_t from = 0);

}  // namespace matterlint

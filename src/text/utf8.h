#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "source/utf8_sequence.h"

namespace matterlint {

/// U+FFFD, which stands for bytes that are no UTF-8.
inline constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

/// The code point at the start of a text and its size in bytes. A byte that is part of no UTF-8 sequence is
/// `valid == false` and one byte long. The text must not be empty.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 1;
  bool valid = true;
};
CodePoint first_beyond_ascii(std::string_view text);  ///< Of a text that does not begin with ASCII.
inline CodePoint first_code_point(std::string_view text) {
  const auto byte = static_cast<unsigned char>(text.front());
  return byte < 0x80U ? CodePoint{byte, 1, true} : first_beyond_ascii(text);
}

/// The code point that ends a text, by the same rules.
CodePoint last_code_point(std::string_view text);

/// Where the first byte is that is part of no UTF-8 sequence (RFC 3629: no overlong forms, no surrogates,
/// nothing above U+10FFFF); text.size() where all is well. As fast as reading the text when it is ASCII.
std::size_t find_invalid_utf8(std::string_view text);

/// Whether a text begins with the byte order mark of UTF-16, of either byte order.
bool is_utf16(std::string_view text);

/// Each bad byte counts one.
std::size_t count_code_points(std::string_view text);

void append_utf8(std::string& out, char32_t code_point);

bool is_ascii(std::string_view text);

/// Letters of ASCII only; other bytes stay.
std::string ascii_lower(std::string_view text);
bool equal_ignoring_ascii_case(std::string_view a, std::string_view b);

/// Without blanks and tabs at both ends.
std::string_view trim(std::string_view text);

}  // namespace matterlint

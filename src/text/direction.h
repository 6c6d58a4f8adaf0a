#pragma once

namespace matterlint {

/// Whether a code point turns the direction of all text behind it: embeddings, overrides, isolates and their ends.
constexpr bool turns_direction(char32_t code_point) {
  return (code_point >= 0x202A && code_point <= 0x202E) || (code_point >= 0x2066 && code_point <= 0x2069);
}

}  // namespace matterlint

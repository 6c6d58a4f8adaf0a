#include "source/utf8_sequence.h"

#include <cstring>

namespace matterlint {
namespace {

constexpr unsigned byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

constexpr std::uint64_t high_bits = 0x8080808080808080U;

std::uint64_t word_at(std::string_view text, std::size_t at) {
  std::uint64_t word = 0;
  std::memcpy(&word, text.data() + at, sizeof word);
  return word;
}

constexpr bool is_continuation(unsigned byte) {
  return (byte & 0xC0U) == 0x80U;
}

/// The bytes of the sequence that a lead byte announces; 0 for a byte that can lead none.
constexpr std::uint32_t announced_size(unsigned lead) {
  if (lead < 0x80U) return 1;
  if (lead < 0xC2U) return 0;
  if (lead < 0xE0U) return 2;
  if (lead < 0xF0U) return 3;
  return lead < 0xF5U ? 4 : 0;
}

/// RFC 3629, section 4: the second byte is what keeps out overlong forms, surrogates and what is above U+10FFFF.
constexpr bool second_byte_fits(unsigned lead, unsigned second) {
  switch (lead) {
    case 0xE0U:
      return second >= 0xA0U && second <= 0xBFU;
    case 0xEDU:
      return second >= 0x80U && second <= 0x9FU;
    case 0xF0U:
      return second >= 0x90U && second <= 0xBFU;
    case 0xF4U:
      return second >= 0x80U && second <= 0x8FU;
    default:
      return is_continuation(second);
  }
}

}  // namespace

std::uint32_t utf8_sequence_size(std::string_view text, std::size_t at) {
  const unsigned lead = byte_at(text, at);
  const std::uint32_t size = announced_size(lead);
  if (size < 2) return size;
  if (at + size > text.size() || !second_byte_fits(lead, byte_at(text, at + 1))) return 0;
  for (std::size_t next = at + 2; next < at + size; ++next) {
    if (!is_continuation(byte_at(text, next))) return 0;
  }
  return size;
}

std::size_t find_non_ascii(std::string_view text, std::size_t from) {
  std::size_t at = from;
  for (; at + 32 <= text.size(); at += 32) {
    const std::uint64_t any =
        word_at(text, at) | word_at(text, at + 8) | word_at(text, at + 16) | word_at(text, at + 24);
    if ((any & high_bits) != 0) break;
  }
  while (at + 8 <= text.size() && (word_at(text, at) & high_bits) == 0) at += 8;
  while (at < text.size() && byte_at(text, at) < 0x80U) ++at;
  return at;
}

}  // namespace matterlint

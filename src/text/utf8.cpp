#include "text/utf8.h"

#include <algorithm>

#include "source/utf8_sequence.h"
#include "text/ascii.h"

namespace matterlint {
namespace {

constexpr unsigned byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}
constexpr bool is_continuation(unsigned byte) {
  return (byte & 0xC0U) == 0x80U;
}

}  // namespace

CodePoint first_beyond_ascii(std::string_view text) {
  const std::uint32_t size = utf8_sequence_size(text, 0);
  if (size == 0) return {byte_at(text, 0), 1, false};
  char32_t value = byte_at(text, 0) & (0x7FU >> size);
  for (std::size_t at = 1; at < size; ++at) value = (value << 6U) | (byte_at(text, at) & 0x3FU);
  return {value, size, true};
}

CodePoint last_code_point(std::string_view text) {
  const std::size_t last = text.size() - 1;
  std::size_t begin = last;
  while (begin > 0 && last - begin < 3 && is_continuation(byte_at(text, begin))) --begin;
  const CodePoint found = first_code_point(text.substr(begin));
  if (found.valid && begin + found.size == text.size()) return found;
  return {byte_at(text, last), 1, false};
}

std::size_t find_invalid_utf8(std::string_view text) {
  std::size_t at = find_non_ascii(text);
  while (at < text.size()) {
    const std::uint32_t size = utf8_sequence_size(text, at);
    if (size == 0) return at;
    at += size;
    // Text that is not ASCII mostly goes on so: the fast path is taken up again at the first ASCII byte only.
    if (at < text.size() && byte_at(text, at) < 0x80U) at = find_non_ascii(text, at);
  }
  return at;
}

bool is_utf16(std::string_view text) {
  return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0;; ++count) {
    const std::size_t ascii_end = find_non_ascii(text, at);
    count += ascii_end - at;
    if (ascii_end == text.size()) return count;
    at = ascii_end + std::max(utf8_sequence_size(text, ascii_end), 1U);
  }
}

void append_utf8(std::string& out, char32_t code_point) {
  const auto push = [&out](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  if (code_point < 0x80U) return push(code_point);
  if (code_point < 0x800U) {
    push(0xC0U | (code_point >> 6U));
  } else if (code_point < 0x10000U) {
    push(0xE0U | (code_point >> 12U));
    push(0x80U | ((code_point >> 6U) & 0x3FU));
  } else {
    push(0xF0U | (code_point >> 18U));
    push(0x80U | ((code_point >> 12U) & 0x3FU));
    push(0x80U | ((code_point >> 6U) & 0x3FU));
  }
  push(0x80U | (code_point & 0x3FU));
}

bool is_ascii(std::string_view text) {
  return find_non_ascii(text) == text.size();
}

std::string ascii_lower(std::string_view text) {
  std::string lowered(text);
  std::transform(lowered.begin(), lowered.end(), lowered.begin(), ascii::lower);
  return lowered;
}

bool equal_ignoring_ascii_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return ascii::lower(x) == ascii::lower(y); });
}

std::string_view trim(std::string_view text) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace matterlint

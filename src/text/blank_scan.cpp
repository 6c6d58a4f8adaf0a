#include "text/blank_scan.h"

#include "text/npos.h"

namespace matterlint {
namespace {

constexpr std::size_t stride = 64;

constexpr bool is_space_or_tab(char c) {
  return c == ' ' || c == '\t';
}

bool is_trailing(std::string_view text, std::size_t at) {
  if (!is_space_or_tab(text[at])) return false;
  const std::string_view behind = text.substr(at + 1, 2);
  return behind.empty() || behind.front() == '\n' || behind == "\r\n";
}

/// Whether one of the first `stride` bytes is a blank before a CR or LF. Compilers make a few vector instructions of
/// it.
bool may_hold_trailing(const char* bytes) {
  unsigned char any = 0;
  for (std::size_t i = 0; i < stride; ++i) {
    const auto is_blank = static_cast<unsigned char>((bytes[i] == ' ') | (bytes[i] == '\t'));
    const auto is_end = static_cast<unsigned char>((bytes[i + 1] == '\n') | (bytes[i + 1] == '\r'));
    any |= static_cast<unsigned char>(is_blank & is_end);
  }
  return any != 0;
}

}  // namespace

std::size_t find_trailing_blank(std::string_view text, std::size_t from) {
  std::size_t at = from;
  while (at + stride < text.size()) {
    if (!may_hold_trailing(text.data() + at)) {
      at += stride;
      continue;
    }
    for (const std::size_t end = at + stride; at < end; ++at)
      if (is_trailing(text, at)) return at;
  }
  for (; at < text.size(); ++at)
    if (is_trailing(text, at)) return at;
  return npos;
}

}  // namespace matterlint

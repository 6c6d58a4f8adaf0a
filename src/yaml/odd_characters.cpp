#include "yaml/odd_characters.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/lines.h"

namespace matterlint::yaml {
namespace {

enum Sign : unsigned char { none = 0, carriage_return = 1, forbidden = 2 };

constexpr unsigned char sign_of(char c) {
  const auto byte = static_cast<unsigned char>(c);
  if (byte == '\r') return Sign::carriage_return;
  return (byte < ' ' && byte != '\n' && byte != '\t') || byte == 0x7F ? Sign::forbidden : Sign::none;
}

/// All signs in a text. Its pieces have a size that compilers know, so that they look at all bytes of one at once: 2
/// instructions a byte in place of 10.
unsigned signs_in(std::string_view text) {
  constexpr std::size_t size = 16;
  std::array<unsigned char, size> seen{};
  const auto look = [&](const char* piece) {
    for (std::size_t i = 0; i < size; ++i) seen[i] |= sign_of(piece[i]);
  };
  std::array<char, size> rest;
  rest.fill(' ');
  for (; text.size() >= size; text.remove_prefix(size)) look(text.data());
  std::copy(text.begin(), text.end(), rest.begin());
  look(rest.data());
  unsigned all = 0;
  for (const unsigned char one : seen) all |= one;
  return all;
}

}  // namespace

bool has_odd_characters(std::string_view text) {
  const unsigned signs = signs_in(text);
  return (signs & Sign::forbidden) != 0 || ((signs & Sign::carriage_return) != 0 && find_lone_return(text) != npos);
}

}  // namespace matterlint::yaml

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/npos.h"

namespace matterlint {

/// A set of bytes, for what is asked of every line or value: a question is a look into a table, where the searches of
/// std::string_view call a function for each character of the text.
class CharSet {
 public:
  consteval explicit CharSet(std::string_view members) {
    for (const char c : members) bits_[word_of(c)] |= bit_of(c);
  }

  /// The bytes of which a function is true.
  template <class IsMember>
  static consteval CharSet of(IsMember is_member) {
    CharSet set("");
    for (int byte = 0; byte < 256; ++byte)
      if (is_member(static_cast<char>(byte)))
        set.bits_[word_of(static_cast<char>(byte))] |= bit_of(static_cast<char>(byte));
    return set;
  }

  constexpr bool contains(char c) const { return (bits_[word_of(c)] & bit_of(c)) != 0; }

  /// Where the first of them is, at or behind `from`, or npos.
  constexpr std::size_t find_in(std::string_view text, std::size_t from = 0) const {
    for (std::size_t at = from; at < text.size(); ++at)
      if (contains(text[at])) return at;
    return npos;
  }

  /// Where the first character is that is none of them, at or behind `from`; the text's size if all are.
  constexpr std::size_t skip_in(std::string_view text, std::size_t from = 0) const {
    while (from < text.size() && contains(text[from])) ++from;
    return from;
  }

 private:
  static constexpr std::size_t word_of(char c) { return static_cast<unsigned char>(c) >> 6U; }
  static constexpr std::uint64_t bit_of(char c) { return std::uint64_t{1} << (static_cast<unsigned char>(c) & 63U); }

  std::array<std::uint64_t, 4> bits_{};
};

}  // namespace matterlint

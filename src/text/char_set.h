#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "text/npos.h"

namespace matterlint {

/// A set of bytes, for what is asked of every line or value: a question is a look into a table, where the searches of
/// std::string_view call a function for each character of the text.
class CharSet {
 public:
  consteval explicit CharSet(std::string_view members) {
    for (const char c : members) contains_[index(c)] = true;
  }

  /// The bytes of which a function is true.
  template <class IsMember>
  static consteval CharSet of(IsMember is_member) {
    CharSet set("");
    for (std::size_t byte = 0; byte < set.contains_.size(); ++byte)
      set.contains_[byte] = is_member(static_cast<char>(byte));
    return set;
  }

  constexpr bool contains(char c) const { return contains_[index(c)]; }

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
  static constexpr std::size_t index(char c) { return static_cast<unsigned char>(c); }

  std::array<bool, 256> contains_{};  ///< Bits would take twice as many instructions.
};

}  // namespace matterlint

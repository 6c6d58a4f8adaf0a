#pragma once

#include <bitset>
#include <cstddef>
#include <string_view>

namespace matterlint {

/// Texts of which only a few bits are kept, and not their case in ASCII: it knows of most others that they were not
/// added. A value.
class TextSketch {
 public:
  /// Whether the text may be one that was added before.
  bool add(std::string_view text) {
    const std::size_t place = place_of(text);
    const bool may_be_known = seen_.test(place);
    seen_.set(place);
    return may_be_known;
  }
  bool may_contain(std::string_view text) const { return seen_.test(place_of(text)); }
  void clear() { seen_.reset(); }

 private:
  static constexpr std::size_t places = 256;

  /// By what can be told at once, in which the keys of a note mostly differ.
  static std::size_t place_of(std::string_view text) {
    if (text.empty()) return 0;
    constexpr unsigned case_bit = 0x20;
    const std::size_t first = static_cast<unsigned char>(text.front()) | case_bit;
    const std::size_t last = static_cast<unsigned char>(text.back()) | case_bit;
    return (text.size() * 37 + first * 5 + last) % places;
  }

  std::bitset<places> seen_;
};

}  // namespace matterlint

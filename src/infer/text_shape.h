#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace matterlint::infer {

/// What a short text without blanks is made of: runs of capitals, of small letters and of digits, and the signs between
/// them. `EIP-1559` is three capitals, a dash and four digits.
class TextShape {
 public:
  static constexpr std::size_t longest = 40;

  /// None for a text that is longer, has other characters, or has no digit.
  static std::optional<TextShape> of(std::string_view text);

  /// The order of the parts without their lengths: equal for shapes that can be merged.
  std::string signature() const;
  void merge(const TextShape& other);

  /// A regular expression for all texts of the shape. Empty where it would be a guess: where letters are not always
  /// the same ones, but for capitals of one length, or where nothing but one run of digits is left.
  std::string pattern() const;

  friend bool operator==(const TextShape&, const TextShape&) = default;

 private:
  struct Part {
    char kind = 0;  ///< `A`, `a`, `9`, or the sign itself.
    std::size_t shortest = 0;
    std::size_t longest = 0;
    std::string text;  ///< Empty: it is not always the same.

    friend bool operator==(const Part&, const Part&) = default;
  };
  static std::string expression_of(const Part& part, bool has_fixed_lengths);

  std::vector<Part> parts_;
};

}  // namespace matterlint::infer

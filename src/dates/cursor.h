#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "text/ascii.h"

namespace matterlint::dates {

using ascii::is_digit;

/// A text that is read from left to right. What is not taken leaves it where it was.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  std::size_t at() const { return at_; }
  void go_to(std::size_t at) { at_ = at; }
  bool at_end() const { return at_ == text_.size(); }
  char peek() const { return at_end() ? '\0' : text_[at_]; }
  std::string_view rest() const { return text_.substr(at_); }

  bool take(char c) {
    if (at_end() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  bool take_one_of(std::string_view characters) {
    if (at_end() || characters.find(text_[at_]) == std::string_view::npos) return false;
    ++at_;
    return true;
  }
  bool take(std::string_view text) {
    if (!rest().starts_with(text)) return false;
    at_ += text.size();
    return true;
  }

  /// As many ASCII digits as there are, but at least `least` and at most `most` (9 or fewer).
  std::optional<unsigned> take_number(std::size_t least, std::size_t most) {
    std::size_t count = 0;
    unsigned value = 0;
    while (count < most && at_ + count < text_.size() && is_digit(text_[at_ + count]))
      value = value * 10 + static_cast<unsigned>(text_[at_ + count++] - '0');
    if (count < least) return std::nullopt;
    at_ += count;
    return value;
  }

  /// Digits of a fraction of a second, in nanoseconds; digits after the ninth are passed over.
  struct Fraction {
    std::uint32_t nanosecond = 0;
    unsigned digits = 0;
    bool is_cut = false;
  };
  Fraction take_fraction() {
    Fraction fraction;
    std::uint32_t unit = 100'000'000;
    for (; is_digit(peek()); ++at_, unit /= 10) {
      fraction.nanosecond += unit * static_cast<std::uint32_t>(peek() - '0');
      if (fraction.digits < 9)
        ++fraction.digits;
      else
        fraction.is_cut = true;
    }
    return fraction;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace matterlint::dates

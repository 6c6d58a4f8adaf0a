#pragma once

#include <cstddef>
#include <string_view>

#include "yaml/characters.h"

namespace matterlint::yaml {

/// Goes through a plain scalar as a grammar of numbers or dates does; a value.
class PlainCursor {
 public:
  explicit PlainCursor(std::string_view plain) : rest_(plain) {}

  bool is_at_end() const { return rest_.empty(); }
  std::string_view rest() const { return rest_; }
  bool is_at(std::string_view characters) const {
    return !rest_.empty() && characters.find(rest_.front()) != std::string_view::npos;
  }

  /// Takes one of the characters, if it is next.
  bool take(std::string_view characters) {
    if (!is_at(characters)) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool take_word(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }
  /// Takes all that follow of these characters, at most `most`.
  std::string_view take_all(std::string_view characters, std::size_t most = std::string_view::npos) {
    std::size_t count = 0;
    while (count < rest_.size() && count < most && characters.find(rest_[count]) != std::string_view::npos) ++count;
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
  }
  std::string_view take_digits(std::size_t most = std::string_view::npos) {
    std::size_t count = 0;
    while (count < rest_.size() && count < most && is_digit(rest_[count])) ++count;
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
  }

  /// `e+5`. True where there is none; false where there is a broken one.
  bool take_exponent(bool needs_sign) {
    if (!take("eE")) return true;
    if (!take("+-") && needs_sign) return false;
    return !take_digits().empty();
  }
  /// The parts behind the first of a number to the base of sixty: `:30:00`. How many there were.
  std::size_t take_sixtieths() {
    std::size_t count = 0;
    for (; rest_.size() > 1 && rest_[0] == ':' && is_digit(rest_[1]); ++count) {
      const bool is_long = rest_[1] < '6' && rest_.size() > 2 && is_digit(rest_[2]);
      rest_.remove_prefix(is_long ? 3 : 2);
    }
    return count;
  }

 private:
  std::string_view rest_;
};

}  // namespace matterlint::yaml

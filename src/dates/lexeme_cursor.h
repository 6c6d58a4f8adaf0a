#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "dates/lexemes.h"
#include "dates/locale.h"

namespace matterlint::dates {

/// The lexemes of a text, read from left to right. The text must outlive it.
class LexemeCursor {
 public:
  explicit LexemeCursor(std::string_view text) : text_(text), lexemes_(split_into_lexemes(text)) {}

  /// Behind the last one is the end, however far ahead.
  const Lexeme& next(std::size_t ahead = 0) const { return lexemes_[std::min(at_ + ahead, lexemes_.size() - 1)]; }
  bool at_end() const { return next().is_end(); }
  std::size_t at() const { return at_; }
  void go_to(std::size_t at) { at_ = at; }
  void pass(std::size_t count = 1) { at_ = std::min(at_ + count, lexemes_.size() - 1); }

  bool take_mark(char c) {
    if (!next().is_mark(c)) return false;
    pass();
    return true;
  }
  void take_fillers(const Locale& locale) {
    while (next().is_word() && is_filler(locale, next().text)) pass();
  }

  /// The text from the next lexeme on.
  std::string_view rest() const { return text_.substr(next().span.begin); }
  /// Passes the lexemes of the first bytes of the rest; false: one of them goes on behind these bytes.
  bool pass_bytes(std::size_t count) {
    const std::size_t end = next().span.begin + count;
    while (!at_end() && next().span.end <= end) pass();
    return at_end() || next().span.begin >= end;
  }

 private:
  std::string_view text_;
  std::vector<Lexeme> lexemes_;
  std::size_t at_ = 0;
};

}  // namespace matterlint::dates

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dates/locale.h"
#include "dates/parsed_date.h"

namespace matterlint::dates {

/// A format of dates in moment's tokens (`dddd, MMMM Do YYYY, h:mm a`), as Obsidian and its plugins write them.
/// Compiled once; a value. One with an error matches nothing.
class MomentFormat {
 public:
  MomentFormat() = default;  ///< Matches nothing.
  explicit MomentFormat(std::string_view text);

  const std::string& text() const { return text_; }
  /// Why it is none, in words: tokens of another dialect, `hh` without `a`, no year, ...; empty: it is one.
  const std::string& error() const { return error_; }

  /// Reads a text strictly: each token takes exactly what it stands for, and nothing is left over. None where the
  /// text has another shape; a day that does not exist is an error of the answer.
  std::optional<ParsedDate> parse(std::string_view text, const Locale& locale, int pivot = 68) const;

  /// None where the format needs what the value does not say: a time, an offset.
  std::optional<std::string> print(const DateTime& value, const Locale& locale) const;

  enum class Token : std::uint8_t {
    literal,
    year,
    short_year,
    any_year,
    month,
    padded_month,
    month_name,
    short_month_name,
    day,
    padded_day,
    ordinal_day,
    weekday_name,
    short_weekday_name,
    hour,
    padded_hour,
    hour12,
    padded_hour12,
    hour_from_1,
    padded_hour_from_1,
    meridiem,
    upper_meridiem,
    minute,
    padded_minute,
    second,
    padded_second,
    fraction,
    offset,
    plain_offset,
    epoch,
    epoch_milliseconds,
  };
  struct Piece {
    Token token = Token::literal;
    std::string text;  ///< A literal's text; of a token, as it was written.
  };

 private:
  void compile(std::string_view text);
  void check();
  bool has(Token token) const;

  std::string text_;
  std::string error_ = "it is empty";
  std::vector<Piece> pieces_;
};

}  // namespace matterlint::dates

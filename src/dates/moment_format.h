#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dates/format_words.h"
#include "dates/locale.h"
#include "dates/parsed_date.h"

namespace matterlint::dates {

/// A format of dates in moment's tokens (`dddd, MMMM Do YYYY, h:mm a`), as Obsidian and its plugins write them.
/// Compiled once; a value. One with an error matches nothing. For other dialects see format_dialect.h.
class MomentFormat {
 public:
  MomentFormat() = default;  ///< Matches nothing.
  explicit MomentFormat(std::string_view text);
  /// One that is written with other tokens, which `words`, a constant, are those of, and is `moment` in moment's.
  MomentFormat(std::string_view text, std::string_view moment, const FormatWords& words);
  /// One that is none, with the reason.
  static MomentFormat refused(std::string_view text, std::string error);

  const std::string& text() const { return text_; }
  /// Why it is none, in words: tokens of another dialect, `hh` without `a`, no year, ...; empty: it is one.
  const std::string& error() const { return error_; }
  /// Why no date should be written in it although it can be read, in words: a part that stands in it twice, an hour of
  /// 24 beside am and pm, a line break, ...; empty: nothing is against it.
  std::string error_of_writing() const;

  /// Reads a text strictly: each token takes exactly what it stands for, nothing is left over, and what stands twice
  /// is twice the same. None where the text has another shape; a day that does not exist is an error of the answer.
  std::optional<ParsedDate> parse(std::string_view text, const Locale& locale, int pivot = 68) const;

  /// None where the format needs what the value does not say: a time, an offset. The value's day and time exist.
  std::optional<std::string> print(const DateTime& value, const Locale& locale) const;

  /// What a token stands for.
  enum class Part : std::uint8_t {
    literal,
    year,
    month,
    day,
    weekday,
    day_of_year,
    week_year,  ///< Of ISO 8601, like the next two.
    week,
    weekday_number,
    hour,
    hour_of_12,   ///< 1 to 12.
    hour_from_1,  ///< 1 to 24.
    half_of_day,
    minute,
    second,
    fraction,
    offset,
    epoch,
  };
  /// How it is written.
  enum class Form : std::uint8_t {
    plain,    ///< With as many digits as it needs; an offset without a colon; `am`.
    padded,   ///< With two digits, as many as the token has letters, or the colon of an offset.
    full,     ///< A year of four digits.
    ordinal,  ///< `17th`
    name,
    short_name,
    between_dashes,  ///< A short name in `DD-MMM-YYYY`.
    zulu,            ///< `Z`, of UTC alone.
    upper,           ///< `AM`
    milliseconds,    ///< Of the time since 1970.
  };
  struct Piece {
    Part part = Part::literal;
    Form form = Form::plain;
    std::string text;  ///< A literal's text; of a token, as it was written.
  };

 private:
  /// `LL` stands for another format in each language.
  struct Variant {
    const Locale* locale = nullptr;
    std::vector<Piece> pieces;
  };
  const std::vector<Piece>& pieces_for(const Locale& locale) const;

  std::string text_;
  std::string error_ = "it is empty";
  const FormatWords* words_ = &moment_words;
  std::vector<Variant> variants_;  ///< One, or one for each language.
};

}  // namespace matterlint::dates

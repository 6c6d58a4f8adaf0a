#pragma once

#include <optional>

#include "dates/lexeme_cursor.h"
#include "dates/parsed_date.h"

namespace matterlint::dates {

/// Reads the time of day of a written date: `7:54 pm`, `19:54:00.5`, `19.54 Uhr`, `19h54`, and the zone behind it.
class WrittenTime {
 public:
  WrittenTime(LexemeCursor& cursor, const Locale& locale, ParsedDate& date)
      : cursor_(cursor), locale_(locale), date_(date) {}

  /// False where no time stands there.
  bool take();
  bool is_taken() const { return is_taken_; }

  /// `Z`, `+01:00`, `GMT-0500 (Eastern Standard Time)`, `EST`. Only behind a time.
  bool take_zone();

  /// Said with am or pm.
  std::optional<bool> is_afternoon() const { return is_afternoon_; }
  /// Whether a digit or a word shows that the hour is one of 24. Of `10:30`, nothing does.
  bool counts_to_24() const;

 private:
  DateTime& value() { return date_.value; }

  bool two_digits(unsigned& part);
  bool minutes();
  bool seconds();
  bool hour_word();
  bool hour_word_and_minutes();
  bool meridiem();
  bool zone_in_parentheses();
  bool zone_name();
  bool offset();
  bool may_end_a_range(const UtcOffset& offset) const;

  LexemeCursor& cursor_;
  const Locale& locale_;
  ParsedDate& date_;
  std::optional<bool> is_afternoon_;
  bool is_taken_ = false;
  bool is_padded_ = false;
  bool has_hour_word_ = false;
  bool is_utc_named_ = false;
};

}  // namespace matterlint::dates

#pragma once

#include "dates/lexeme_cursor.h"
#include "dates/written_date.h"

namespace matterlint::dates {

/// Reads the day of a written date: `March 17th, 2025`, `17. März 2025`, `2025-Mar-17`, `17/03/2025`, `03/2025`.
class WrittenDay {
 public:
  WrittenDay(LexemeCursor& cursor, const WrittenForm& form, WrittenDate& date)
      : cursor_(cursor), form_(form), date_(date) {}

  /// False where no day, or month of a year, stands there.
  bool take();

  /// Whether only the month and the day were taken, since a time follows: `Mar 17 19:54:00 2025`.
  bool lacks_year() const { return lacks_year_; }
  bool take_year();

  /// Whether the month has a name, and whether it stands, or may stand, before the day.
  bool is_named() const { return is_named_; }
  bool is_month_first() const { return is_month_first_; }

 private:
  DateTime& value() { return date_.value; }
  bool is_english() const { return &form_.locale == &english(); }

  bool take_words();
  bool month_first();
  bool day_first();
  bool year_first();
  bool connector();
  bool month_name();
  bool day();
  bool numbers(char mark);
  bool year_month_day(const Lexeme& year, const Lexeme& month, const Lexeme& day);
  bool ordered(const Lexeme& first, const Lexeme& second, const Lexeme& year);
  bool set_year(const Lexeme& year);

  LexemeCursor& cursor_;
  const WrittenForm& form_;
  WrittenDate& date_;
  bool lacks_year_ = false;
  bool is_named_ = false;
  bool is_month_first_ = false;
};

}  // namespace matterlint::dates

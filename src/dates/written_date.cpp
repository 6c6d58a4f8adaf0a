#include "dates/written_date.h"

#include <utility>

#include "dates/calendar.h"
#include "dates/written_day.h"
#include "dates/written_time.h"

namespace matterlint::dates {
namespace {

class Parser {
 public:
  Parser(std::string_view text, const WrittenForm& form) : cursor_(text), form_(form) {}

  std::optional<WrittenDate> parse() {
    date_.value.precision = Precision::year;
    cursor_.take_fillers(form_.locale);
    if (weekday()) cursor_.take_mark(',');
    cursor_.take_fillers(form_.locale);
    if (!day_.take()) return std::nullopt;
    if (day_.lacks_year() && !(time_.take() && zone() && day_.take_year())) return std::nullopt;
    const bool is_day = date_.value.precision >= Precision::day;
    while (!at_end())
      if (!is_day || !next_part()) return std::nullopt;
    if (!is_day && date_.weekday) return std::nullopt;
    finish();
    return std::move(date_);
  }

 private:
  /// Nothing, or the dot or comma of a sentence.
  bool at_end() { return cursor_.at_end() || (cursor_.next().is_one_of(".,") && cursor_.next(1).is_end()); }

  bool weekday() {
    const bool may_be = cursor_.next().is_word() && !date_.weekday;
    const int day = may_be ? find_weekday(form_.locale, cursor_.next().text) : -1;
    if (day < 0) return false;
    date_.weekday = static_cast<unsigned>(day);
    date_.weekday_span = cursor_.next().span;
    cursor_.pass();
    if (!cursor_.next().after_blank) cursor_.take_mark('.');
    return true;
  }

  /// What may follow the date: a weekday, a time, a zone behind a time.
  bool next_part() {
    if (time_.is_taken() && time_.take_zone()) return true;
    if (weekday_in_parentheses()) return true;
    separator();
    cursor_.take_fillers(form_.locale);
    return weekday() || (time_.is_taken() ? cursor_.next().is_word() && time_.take_zone() : time_.take());
  }

  bool weekday_in_parentheses() {
    const std::size_t begin = cursor_.at();
    if (cursor_.take_mark('(') && weekday() && cursor_.take_mark(')')) return true;
    cursor_.go_to(begin);
    return false;
  }

  /// One mark between date and time, also as in the logs of servers, `17/Mar/2025:19:54:00`. A sign that belongs to a
  /// number is none.
  void separator() {
    const bool is_before_number = cursor_.next(1).is_number() && !cursor_.next(1).after_blank;
    if (is_before_number && !cursor_.next().after_blank && !time_.is_taken() && cursor_.take_mark(':')) return;
    if (cursor_.next().is_mark('-') && cursor_.next(1).is_mark('-')) cursor_.pass();
    const bool is_sign = cursor_.next().is_one_of("-–—") && is_before_number;
    const bool is_iso = cursor_.next().text == "T" && is_before_number;
    if (is_iso || (!is_sign && cursor_.next().is_one_of(",;@|-–—·•"))) cursor_.pass();
  }

  bool zone() { return !cursor_.next().is_word() || time_.take_zone(); }

  void finish() {
    if (time_.is_afternoon())
      apply_half_of_12(date_, *time_.is_afternoon());
    else if (time_.is_taken() && may_be_either_half())
      date_.add(Doubt::half_of_day);
    if (date_.error.empty()) date_.error = calendar_error(date_.value);
    if (date_.is_ambiguous && date_.error.empty() && !date_.has(Doubt::two_digit_year)) decide_by_weekday();
  }

  /// English is also written where hours are counted to 12: the month first, or no digit in front of the hour.
  bool may_be_either_half() const {
    if (time_.counts_to_24() || &form_.locale != &english()) return false;
    if (date_.value.hour < 10) return day_.is_month_first() || day_.is_named();
    return day_.is_month_first() && date_.value.precision == Precision::minute;
  }

  void decide_by_weekday() {
    if (!date_.weekday) return;
    DateTime& value = date_.value;
    const bool fits_day_first = *date_.weekday == weekday_of(value.year, value.month, value.day);
    const bool fits_month_first = *date_.weekday == weekday_of(value.year, value.day, value.month);
    date_.is_ambiguous = fits_day_first == fits_month_first;
    if (!date_.is_ambiguous && fits_month_first) std::swap(value.day, value.month);
  }

  LexemeCursor cursor_;
  const WrittenForm& form_;
  WrittenDate date_;
  WrittenDay day_{cursor_, form_, date_};
  WrittenTime time_{cursor_, form_.locale, date_};
};

}  // namespace

std::optional<WrittenDate> parse_written_date(std::string_view text, const WrittenForm& form) {
  return Parser(text, form).parse();
}

}  // namespace matterlint::dates

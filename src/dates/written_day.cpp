#include "dates/written_day.h"

#include <array>

#include "text/utf8.h"

namespace matterlint::dates {
namespace {

bool is_short(const Lexeme& number) {
  return number.text.size() <= 2;
}

bool is_full_year(const Lexeme& lexeme) {
  return lexeme.is_number() && lexeme.text.size() == 4;
}

/// Whether a mark stands between two numbers as in `17/3/2025`, or `17. 3. 2025`.
bool joins(const Lexeme& mark, const Lexeme& number) {
  return !mark.after_blank && number.is_number() && (!number.after_blank || mark.is_mark('.'));
}

}  // namespace

bool WrittenDay::take() {
  if (cursor_.next().is_number() && cursor_.next(1).is_one_of("/-.")) {
    const std::size_t begin = cursor_.at();
    if (numbers(cursor_.next(1).text.front())) return true;
    cursor_.go_to(begin);
  }
  return take_words();
}

bool WrittenDay::take_words() {
  is_named_ = true;
  if (cursor_.next().is_word()) return month_first();
  if (is_full_year(cursor_.next())) return year_first();
  return day_first();
}

/// `March 17th, 2025`, `Mar-17-2025`, `March 2025`, and with the year at the end: `Mar 17 19:54:00 2025`.
bool WrittenDay::month_first() {
  is_month_first_ = true;
  if (!month_name()) return false;
  const bool has_dashes = cursor_.take_mark('-');
  if (!has_dashes) {
    cursor_.take_mark(',');
    cursor_.take_fillers(form_.locale);
  }
  if (is_full_year(cursor_.next())) {
    value().precision = Precision::month;
    return !has_dashes && take_year();
  }
  if (!day() || (has_dashes && !cursor_.take_mark('-'))) return false;
  if (has_dashes) return is_full_year(cursor_.next()) && take_year();
  cursor_.take_mark(',');
  cursor_.take_fillers(form_.locale);
  lacks_year_ = cursor_.next().is_number() && cursor_.next(1).is_mark(':');
  return lacks_year_ || take_year();
}

/// `15 Oct 2023`, `17th of March, 2025`, `11. Dezember 2025`, `17-Mar-2025`.
bool WrittenDay::day_first() {
  return day() && connector() && month_name() && connector() && take_year();
}

/// `2025 March 17`, `2025-Mar-17`.
bool WrittenDay::year_first() {
  return take_year() && connector() && month_name() && connector() && day();
}

/// One mark or none, and words that say nothing. A dash that belongs to the number behind it is no mark.
bool WrittenDay::connector() {
  const Lexeme& mark = cursor_.next();
  if (mark.is_mark('-') && mark.after_blank != cursor_.next(1).after_blank) return false;
  if (mark.is_one_of("-./,")) cursor_.pass();
  cursor_.take_fillers(form_.locale);
  return true;
}

bool WrittenDay::month_name() {
  const int month = cursor_.next().is_word() ? find_month(form_.locale, cursor_.next().text) : -1;
  if (month < 0) return false;
  value().month = static_cast<unsigned>(month);
  cursor_.pass();
  if (!cursor_.next().after_blank) cursor_.take_mark('.');
  return true;
}

bool WrittenDay::day() {
  if (!cursor_.next().is_number() || !is_short(cursor_.next())) return false;
  value().day = cursor_.next().value;
  value().precision = Precision::day;
  cursor_.pass();
  const Lexeme& ending = cursor_.next();
  if (!ending.is_word() || ending.after_blank || !is_ordinal(form_.locale, ending.text)) return true;
  if (is_english() && !equal_ignoring_ascii_case(ending.text, english_ordinal(value().day)))
    date_.add(Doubt::wrong_ordinal);
  cursor_.pass();
  return true;
}

bool WrittenDay::take_year() {
  const bool has_apostrophe = cursor_.take_mark('\'') || (cursor_.next().text == "’" && (cursor_.pass(), true));
  const Lexeme& year = cursor_.next();
  if (!year.is_number() || year.text.size() != (has_apostrophe ? 2 : year.text.size())) return false;
  if (!set_year(year)) return false;
  cursor_.pass();
  return true;
}

/// Three numbers, or a month and a year, with the same mark between them.
bool WrittenDay::numbers(char mark) {
  std::array<const Lexeme*, 3> parts = {&cursor_.next()};
  std::size_t count = 1;
  cursor_.pass();
  for (; count < parts.size() && cursor_.next().is_mark(mark) && joins(cursor_.next(), cursor_.next(1)); ++count) {
    parts[count] = &cursor_.next(1);
    cursor_.pass(2);
  }
  if (count == 3) {
    const bool is_year_first = is_full_year(*parts[0]);
    return is_year_first ? year_month_day(*parts[0], *parts[1], *parts[2]) : ordered(*parts[0], *parts[1], *parts[2]);
  }
  if (count != 2 || !is_short(*parts[0]) || !is_full_year(*parts[1])) return false;
  value().month = parts[0]->value;
  value().precision = Precision::month;
  return set_year(*parts[1]);
}

bool WrittenDay::year_month_day(const Lexeme& year, const Lexeme& month, const Lexeme& day) {
  value().month = month.value;
  value().day = day.value;
  value().precision = Precision::day;
  return is_short(month) && is_short(day) && set_year(year);
}

bool WrittenDay::ordered(const Lexeme& first, const Lexeme& second, const Lexeme& year) {
  if (!is_short(first) || !is_short(second) || !set_year(year)) return false;
  const bool is_decided = first.value > 12 || second.value > 12 || first.value == second.value;
  // Of `25/12/24` any number may be the year.
  date_.is_ambiguous = form_.order == DayOrder::unknown && (is_short(year) || !is_decided);
  const bool is_month_first = is_decided ? second.value > 12 : form_.order == DayOrder::mdy;
  is_month_first_ = is_month_first || date_.is_ambiguous;
  value().day = is_month_first ? second.value : first.value;
  value().month = is_month_first ? first.value : second.value;
  value().precision = Precision::day;
  return true;
}

bool WrittenDay::set_year(const Lexeme& year) {
  if (year.text.size() != 2 && year.text.size() != 4) return false;
  if (is_short(year)) date_.add(Doubt::two_digit_year);
  value().year = is_short(year) ? full_year(year.value, form_.pivot) : static_cast<int>(year.value);
  return true;
}

}  // namespace matterlint::dates

#include "dates/written_time.h"

#include <string>

#include "dates/zone_name.h"
#include "text/utf8.h"

namespace matterlint::dates {

bool WrittenTime::take() {
  if (!cursor_.next().is_number() || cursor_.next().text.size() > 2) return false;
  is_padded_ = cursor_.next().text.front() == '0' && cursor_.next().text.size() == 2;
  value().hour = cursor_.next().value;
  value().precision = Precision::minute;
  is_taken_ = true;
  cursor_.pass();
  if (!cursor_.next().is_mark(':')) return meridiem() || hour_word_and_minutes();
  if (!minutes()) return false;
  if (!meridiem()) hour_word();
  return true;
}

bool WrittenTime::counts_to_24() const {
  return has_hour_word_ || is_padded_ || date_.value.hour == 0 || date_.value.hour > 12;
}

bool WrittenTime::two_digits(unsigned& part) {
  cursor_.pass();
  if (!cursor_.next().is_number() || cursor_.next().text.size() != 2) return false;
  part = cursor_.next().value;
  cursor_.pass();
  return true;
}

bool WrittenTime::minutes() {
  if (!two_digits(value().minute)) return false;
  return !cursor_.next().is_mark(':') || seconds();
}

bool WrittenTime::seconds() {
  if (!two_digits(value().second)) return false;
  value().precision = Precision::second;
  if (!cursor_.next().is_mark('.') || !cursor_.next(1).is_number() || cursor_.next(1).after_blank) return true;
  const Cursor::Fraction fraction = Cursor(cursor_.next(1).text).take_fraction();
  value().nanosecond = fraction.nanosecond;
  value().fraction_digits = fraction.digits;
  cursor_.pass(2);
  return true;
}

bool WrittenTime::hour_word() {
  has_hour_word_ = cursor_.next().is_word() && is_hour_word(locale_, cursor_.next().text);
  if (has_hour_word_) cursor_.pass();
  return has_hour_word_;
}

/// `19 Uhr`, `19.54 Uhr`, `19h54`, `19 h 54`.
bool WrittenTime::hour_word_and_minutes() {
  const bool has_dot = cursor_.next().is_mark('.');
  if (has_dot) return two_digits(value().minute) && hour_word();
  if (!hour_word()) return false;
  const Lexeme& minute = cursor_.next();
  if (!minute.is_number()) return &locale_ != &english();
  value().minute = minute.value;
  cursor_.pass();
  return minute.text.size() == 2;
}

/// `am`, `PM`, `a.m.`, `p. m.`
bool WrittenTime::meridiem() {
  const std::string letter = cursor_.next().is_word() ? ascii_lower(cursor_.next().text) : std::string();
  const bool is_whole = letter == "am" || letter == "pm";
  const bool is_dotted = (letter == "a" || letter == "p") && cursor_.next(1).is_mark('.') &&
                         equal_ignoring_ascii_case(cursor_.next(2).text, "m");
  if (!is_whole && !is_dotted) return false;
  cursor_.pass(is_whole ? 1 : 3);
  if (!cursor_.next().after_blank) cursor_.take_mark('.');
  is_afternoon_ = letter.front() == 'p';
  return true;
}

bool WrittenTime::take_zone() {
  if (cursor_.next().is_mark('(')) return zone_in_parentheses();
  if (cursor_.next().is_one_of("+-")) return !value().offset && offset();
  if (!cursor_.next().is_word() || value().offset) return false;
  is_utc_named_ = is_utc(cursor_.next().text);
  if (!is_utc_named_) return zone_name();
  apply_zulu(value());
  cursor_.pass();
  return !cursor_.next().is_one_of("+-") || offset();
}

/// The name that browsers write behind an offset, or one in place of it.
bool WrittenTime::zone_in_parentheses() {
  cursor_.pass();
  if (!value().offset && !zone_name()) return false;
  while (value().offset && cursor_.next().is_word()) cursor_.pass();
  return cursor_.take_mark(')');
}

bool WrittenTime::zone_name() {
  if (!is_zone_word(cursor_.next().text)) return false;
  date_.add(Doubt::zone_name);
  while (cursor_.next().is_word() || cursor_.next().is_one_of("/_")) {
    if (cursor_.next().is_word() && !is_zone_word(cursor_.next().text) && cursor_.next().after_blank) return false;
    cursor_.pass();
  }
  return true;
}

bool WrittenTime::offset() {
  std::string text(cursor_.rest());
  const bool is_short = is_utc_named_ && cursor_.next(1).text.size() == 1;
  if (is_short) text.insert(1, "0");
  Cursor cursor(text);
  const std::optional<UtcOffset> offset = take_offset(cursor);
  if (!offset || may_end_a_range(*offset)) return false;
  apply_offset(date_, *offset);
  return cursor_.pass_bytes(cursor.at() - (is_short ? 1 : 0));
}

/// `10:00-11:30` is more likely from one time to another.
bool WrittenTime::may_end_a_range(const UtcOffset& offset) const {
  if (offset.minutes >= 0 || !offset.has_colon || is_utc_named_) return false;
  if (date_.value.precision == Precision::second) return false;
  return -offset.minutes > static_cast<int>(date_.value.hour * 60 + date_.value.minute);
}

}  // namespace matterlint::dates

#include "dates/iso_date.h"

#include <algorithm>

#include "dates/cursor.h"

namespace matterlint::dates {
namespace {

/// Of numbers that may be something else.
constexpr bool is_plausible(int year) {
  return year >= 1900 && year <= 2100;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : cursor_(text) {}

  std::optional<IsoDate> read() {
    if (!year()) return std::nullopt;
    if (is_digit(cursor_.peek()) || cursor_.peek() == 'W') return basic();
    if (cursor_.at_end()) return found_;
    const char separator = cursor_.peek();
    if (!cursor_.take_one_of("-/.")) return std::nullopt;
    if (separator != '-') loosen(IsoForm::other);
    if (cursor_.peek() == 'W' && separator == '-') return week();
    return month(separator);
  }

 private:
  DateTime& value() { return found_.value; }
  void loosen(IsoForm form) { found_.form = std::max(found_.form, form); }

  bool year() {
    const auto year = cursor_.take_number(4, 4);
    value().year = static_cast<int>(year.value_or(0));
    value().precision = Precision::year;
    return year.has_value();
  }

  /// Without marks in the date: `20250317T195400Z`, `2025W124`, `2025076T1954`. Digits alone may be anything.
  std::optional<IsoDate> basic() {
    is_basic_ = true;
    loosen(IsoForm::other);
    if (cursor_.peek() == 'W') return week();
    const std::size_t digits = std::min(cursor_.rest().find_first_not_of("0123456789"), cursor_.rest().size());
    if (digits == cursor_.rest().size() || !is_plausible(value().year)) return std::nullopt;
    if (digits == 3) return ordinal(*cursor_.take_number(3, 3));
    if (digits != 4) return std::nullopt;
    value().month = *cursor_.take_number(2, 2);
    value().day = *cursor_.take_number(2, 2);
    value().precision = Precision::day;
    return time();
  }

  std::optional<IsoDate> month(char separator) {
    const std::size_t begin = cursor_.at();
    const auto month = cursor_.take_number(1, 3);
    if (!month) return std::nullopt;
    const std::size_t digits = cursor_.at() - begin;
    if (digits == 3) return ordinal(*month);
    if (digits == 1) loosen(IsoForm::other);
    value().month = *month;
    value().precision = Precision::month;
    if (cursor_.at_end()) return checked();
    if (!cursor_.take(separator)) return std::nullopt;
    return day();
  }

  std::optional<IsoDate> day() {
    const std::size_t begin = cursor_.at();
    const auto day = cursor_.take_number(1, 2);
    if (!day || is_digit(cursor_.peek())) return std::nullopt;
    if (cursor_.at() - begin == 1) loosen(IsoForm::other);
    value().day = *day;
    value().precision = Precision::day;
    if (cursor_.at_end()) return checked();
    return time();
  }

  /// Behind the day. Its parts may stand without marks between them.
  std::optional<IsoDate> time() {
    const bool has_letter = cursor_.peek() == 'T' || cursor_.peek() == 't';
    if (!cursor_.take_one_of("Tt ")) return std::nullopt;
    if (cursor_.peek() == ' ') loosen(IsoForm::timestamp);
    while (cursor_.take(' ')) {
    }
    const std::size_t begin = cursor_.at();
    const auto hour = cursor_.take_number(1, 2);
    if (!hour) return std::nullopt;
    const std::size_t digits = cursor_.at() - begin;
    if (digits == 1) loosen(IsoForm::timestamp);
    value().hour = *hour;
    value().precision = Precision::minute;
    const bool is_read = cursor_.take(':') ? minutes(":") : has_letter && digits == 2 && minutes_without_marks();
    if (!is_read || !zone() || !cursor_.at_end()) return std::nullopt;
    return checked();
  }

  bool minutes(std::string_view mark) {
    const auto minute = cursor_.take_number(2, 2);
    if (!minute) return false;
    value().minute = *minute;
    const bool has_second = mark.empty() ? is_digit(cursor_.peek()) : cursor_.take(mark);
    return !has_second || seconds();
  }

  /// `T1954`, `T195400`, and `T19` alone.
  bool minutes_without_marks() {
    loosen(IsoForm::other);
    if (is_digit(cursor_.peek())) return minutes("");
    found_.add(Doubt::hour_alone);
    return true;
  }

  bool seconds() {
    const auto second = cursor_.take_number(2, 2);
    if (!second) return false;
    value().second = *second;
    value().precision = Precision::second;
    if (cursor_.peek() == ',') loosen(IsoForm::other);
    if (!cursor_.take_one_of(".,")) return true;
    const Cursor::Fraction fraction = cursor_.take_fraction();
    value().nanosecond = fraction.nanosecond;
    value().fraction_digits = fraction.digits;
    if (fraction.is_cut) found_.add(Doubt::cut_fraction);
    return fraction.digits > 0;
  }

  bool zone() {
    if (cursor_.peek() == ' ') loosen(IsoForm::timestamp);
    while (cursor_.take(' ')) {
    }
    const bool is_letter = cursor_.take_one_of("Zz");
    if (is_letter || cursor_.take("UTC") || cursor_.take("GMT")) {
      if (!is_letter) loosen(IsoForm::timestamp);
      apply_zulu(value());
      return true;
    }
    return cursor_.at_end() || offset();
  }

  bool offset() {
    const std::optional<UtcOffset> offset = take_offset(cursor_);
    if (!offset) return false;
    if (!offset->has_colon) loosen(IsoForm::timestamp);
    apply_offset(found_, *offset);
    return true;
  }

  std::optional<IsoDate> week() {
    cursor_.take('W');
    const auto week = cursor_.take_number(2, 2);
    if (!week) return std::nullopt;
    unsigned weekday = 1;
    value().precision = Precision::week;
    if (!cursor_.at_end()) {
      const bool has_mark = cursor_.take('-');
      if (has_mark == is_basic_) return std::nullopt;
      const auto number = cursor_.take_number(1, 1);
      if (!number) return std::nullopt;
      weekday = *number;
      value().precision = Precision::day;
    }
    apply_week(found_, {value().year, *week, weekday});
    return end_of_day();
  }

  std::optional<IsoDate> ordinal(unsigned day) {
    loosen(IsoForm::other);
    found_.add(Doubt::ordinal_date);
    value().precision = Precision::day;
    apply_day_of_year(found_, value().year, day);
    return end_of_day();
  }

  /// A time may follow, which only dates of months are commonly written with.
  std::optional<IsoDate> end_of_day() {
    if (cursor_.at_end()) return checked();
    loosen(IsoForm::other);
    return time();
  }

  IsoDate checked() {
    if (found_.error.empty()) found_.error = calendar_error(value());
    return found_;
  }

  Cursor cursor_;
  IsoDate found_;
  bool is_basic_ = false;
};

std::optional<IsoDate> epoch(std::string_view digits) {
  std::int64_t seconds = 0;
  const std::size_t count = digits.size() > 10 ? digits.size() - 3 : digits.size();
  for (const char digit : digits.substr(0, count)) seconds = seconds * 10 + (digit - '0');
  IsoDate found;
  found.form = IsoForm::other;
  found.value = utc_from_epoch(seconds);
  if (!is_plausible(found.value.year)) return std::nullopt;
  found.add(Doubt::epoch);
  return found;
}

std::optional<IsoDate> compact(std::string_view digits) {
  Cursor cursor(digits);
  IsoDate found;
  found.form = IsoForm::other;
  found.value.year = static_cast<int>(*cursor.take_number(4, 4));
  found.value.month = *cursor.take_number(2, 2);
  found.value.day = *cursor.take_number(2, 2);
  if (!is_plausible(found.value.year)) return std::nullopt;
  if (!cursor.at_end()) {
    found.value.hour = *cursor.take_number(2, 2);
    found.value.minute = *cursor.take_number(2, 2);
    found.value.precision = Precision::minute;
  }
  if (!cursor.at_end()) {
    found.value.second = *cursor.take_number(2, 2);
    found.value.precision = Precision::second;
  }
  found.error = calendar_error(found.value);
  return found;
}

}  // namespace

std::optional<IsoDate> parse_iso_date(std::string_view text) {
  return Reader(text).read();
}

std::optional<IsoDate> parse_digits(std::string_view digits) {
  if (digits.empty() || !std::all_of(digits.begin(), digits.end(), is_digit)) return std::nullopt;
  const std::size_t size = digits.size();
  const bool may_be_epoch = digits.front() != '0' && (size == 9 || size == 10 || size == 12 || size == 13);
  if (size == 8 || size == 12 || size == 14) {
    std::optional<IsoDate> found = compact(digits);
    if (found && (found->error.empty() || !may_be_epoch)) return found;
  }
  return may_be_epoch ? epoch(digits) : std::nullopt;
}

}  // namespace matterlint::dates

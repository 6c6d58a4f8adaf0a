#include "dates/iso_date.h"

#include <algorithm>

#include "dates/calendar.h"
#include "dates/cursor.h"

namespace matterlint::dates {
namespace {

class Reader {
 public:
  explicit Reader(std::string_view text) : cursor_(text) {}

  std::optional<IsoDate> read() {
    const auto year = cursor_.take_number(4, 4);
    if (!year || is_digit(cursor_.peek())) return std::nullopt;
    value().year = static_cast<int>(*year);
    value().precision = Precision::year;
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

  std::optional<IsoDate> month(char separator) {
    const std::size_t begin = cursor_.at();
    const auto month = cursor_.take_number(1, 3);
    if (!month) return std::nullopt;
    const std::size_t digits = cursor_.at() - begin;
    if (digits == 3 && !cursor_.at_end()) return std::nullopt;
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

  std::optional<IsoDate> time() {
    if (!cursor_.take_one_of("Tt ")) return std::nullopt;
    if (cursor_.peek() == ' ') loosen(IsoForm::timestamp);
    while (cursor_.take(' ')) {
    }
    const std::size_t begin = cursor_.at();
    const auto hour = cursor_.take_number(1, 2);
    if (!hour || !cursor_.take(':')) return std::nullopt;
    if (cursor_.at() - begin == 2) loosen(IsoForm::timestamp);
    const auto minute = cursor_.take_number(2, 2);
    if (!minute) return std::nullopt;
    value().hour = *hour;
    value().minute = *minute;
    value().precision = Precision::minute;
    if (!seconds() || !zone() || !cursor_.at_end()) return std::nullopt;
    return checked();
  }

  bool seconds() {
    if (!cursor_.take(':')) return true;
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
      const auto number = cursor_.take('-') ? cursor_.take_number(1, 1) : std::optional<unsigned>();
      if (!number || !cursor_.at_end()) return std::nullopt;
      weekday = *number;
      value().precision = Precision::day;
    }
    if (*week < 1 || *week > weeks_in_year(value().year) || weekday < 1 || weekday > 7) {
      found_.error = "there is no such week or day of a week";
      return found_;
    }
    return at(date_of_week(value().year, *week, weekday));
  }

  std::optional<IsoDate> ordinal(unsigned day) {
    loosen(IsoForm::other);
    found_.add(Doubt::ordinal_date);
    value().precision = Precision::day;
    if (day >= 1 && day <= days_in_year(value().year))
      return at(date_of_days(days_since_epoch({value().year, 1, 1}) + day - 1));
    found_.error = "there is no day " + std::to_string(day) + " in a year";
    return found_;
  }

  IsoDate at(CivilDate date) {
    value().year = date.year;
    value().month = date.month;
    value().day = date.day;
    return found_;
  }

  IsoDate checked() {
    if (found_.error.empty()) found_.error = calendar_error(value());
    return found_;
  }

  Cursor cursor_;
  IsoDate found_;
};

constexpr bool is_plausible(int year) {
  return year >= 1900 && year <= 2100;
}

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

std::optional<IsoDate> parse_digits(std::string_view text) {
  // `20250317T195400Z` is the same with marks that say where the parts are.
  const bool is_marked = text.size() > 9 && text[8] == 'T';
  const bool is_zulu = is_marked && text.ends_with('Z');
  std::string digits(text.substr(0, text.size() - (is_zulu ? 1 : 0)));
  if (is_marked) digits.erase(8, 1);
  if (digits.empty() || !std::all_of(digits.begin(), digits.end(), is_digit)) return std::nullopt;
  const std::size_t size = digits.size();
  const bool may_be_epoch =
      !is_marked && digits.front() != '0' && (size == 9 || size == 10 || size == 12 || size == 13);
  if (size == 8 || size == 12 || size == 14) {
    std::optional<IsoDate> found = compact(digits);
    if (found && is_zulu) apply_zulu(found->value);
    if (found && (found->error.empty() || !may_be_epoch)) return found;
  }
  return may_be_epoch ? epoch(digits) : std::nullopt;
}

}  // namespace matterlint::dates

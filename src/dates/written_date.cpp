#include "dates/written_date.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "dates/lexemes.h"
#include "text/utf8.h"

namespace matterlint::dates {
namespace {

class Parser {
 public:
  Parser(const std::vector<Lexeme>& lexemes, const Locale& locale, DayOrder order, int pivot)
      : lexemes_(lexemes), locale_(locale), order_(order), pivot_(pivot) {}

  std::optional<WrittenDate> parse() {
    value().precision = Precision::year;
    weekday();
    separators();
    if (!date()) return std::nullopt;
    if (!rest()) return std::nullopt;
    if (value().precision == Precision::month && (parsed_.weekday || value().has_time())) return std::nullopt;
    finish();
    return std::move(parsed_);
  }

 private:
  const Lexeme& next(std::size_t ahead = 0) const { return lexemes_[std::min(at_ + ahead, lexemes_.size() - 1)]; }
  bool at_end() const { return next().kind == Lexeme::Kind::end; }
  DateTime& value() { return parsed_.value; }

  bool take_mark(char c) {
    if (!next().is_mark(c)) return false;
    ++at_;
    return true;
  }

  bool weekday() {
    const int day = next().is_word() && !parsed_.weekday ? find_weekday(locale_, next().text) : -1;
    if (day < 0) return false;
    parsed_.weekday = static_cast<unsigned>(day);
    parsed_.weekday_span = next().span;
    ++at_;
    take_mark('.');
    return true;
  }

  /// What may stand between the parts of a date.
  void separators() {
    while (next().kind == Lexeme::Kind::mark || (next().is_word() && is_filler(locale_, next().text))) {
      if (next().is_mark('+') || next().is_mark('(') || (next().is_mark('-') && next(1).is_number() && has_time_))
        return;
      if (next().kind == Lexeme::Kind::mark && std::string_view(",;-@.").find(next().text) == std::string_view::npos)
        return;
      ++at_;
    }
  }

  bool date() {
    if (next().is_word()) return month_first();
    if (!next().is_number()) return false;
    if (next(1).is_mark('/') || next(1).is_mark('-') || next(1).is_mark('.')) {
      const std::size_t begin = at_;
      if (numbers(next(1).text.front())) return true;
      at_ = begin;
    }
    return next().text.size() == 4 ? year_first() : day_first();
  }

  /// `March 17th, 2025`, `Mar 17 2025`, `March 2025`, and with the year at the end: `Mar 17 19:54:00 2025`.
  bool month_first() {
    if (!month_name()) return false;
    take_mark(',');
    if (next().is_number() && next().text.size() == 4) return year(Precision::month);
    if (!day()) return false;
    take_mark(',');
    if (next().is_word() && is_filler(locale_, next().text)) ++at_;
    if (next().is_number() && next(1).is_mark(':')) return time() && zone() && year(value().precision);
    return year(Precision::day);
  }

  /// `15 Oct 2023`, `17th of March, 2025`, `11. Dezember 2025`, `17-Mar-2025`.
  bool day_first() {
    if (!day()) return false;
    connector();
    if (!month_name()) return false;
    connector();
    return year(Precision::day);
  }

  /// `2025 March 17`, `2025-Mar-17`.
  bool year_first() {
    if (!year(Precision::day)) return false;
    connector();
    if (!month_name()) return false;
    connector();
    return day();
  }

  void connector() {
    while (next().is_mark('-') || next().is_mark('.') || next().is_mark(',') || next().is_mark('/') ||
           (next().is_word() && is_filler(locale_, next().text)))
      ++at_;
  }

  bool month_name() {
    const int month = next().is_word() ? find_month(locale_, next().text) : -1;
    if (month < 0) return false;
    value().month = static_cast<unsigned>(month);
    ++at_;
    take_mark('.');
    return true;
  }

  bool day() {
    if (!next().is_number() || next().text.size() > 2) return false;
    value().day = next().value;
    ++at_;
    if (next().is_word() && !next().after_blank && is_ordinal(locale_, next().text)) {
      if (&locale_ == &english() && !equal_ignoring_ascii_case(next().text, english_ordinal(value().day)))
        parsed_.add(Doubt::wrong_ordinal);
      ++at_;
    }
    return true;
  }

  bool year(Precision precision) {
    const bool is_short = take_mark('\'') || next().text.size() == 2;
    if (!next().is_number() || next().text.size() != (is_short ? 2U : 4U)) return false;
    if (is_short) parsed_.add(Doubt::two_digit_year);
    value().year = is_short ? full_year(next().value, pivot_) : static_cast<int>(next().value);
    value().precision = precision;
    is_named_ = true;
    ++at_;
    return true;
  }

  /// Three numbers, or a month and a year, with the same mark between them.
  bool numbers(char mark) {
    std::vector<const Lexeme*> parts;
    for (bool more = true; more && next().is_number() && parts.size() < 4; more = take_mark(mark)) {
      if (!parts.empty() && next().after_blank && mark != '.') return false;
      parts.push_back(&next());
      ++at_;
    }
    if (parts.size() == 2 && parts[0]->text.size() <= 2 && parts[1]->text.size() == 4) {
      value().month = parts[0]->value;
      value().year = static_cast<int>(parts[1]->value);
      value().precision = Precision::month;
      return true;
    }
    if (parts.size() != 3) return false;
    return parts[0]->text.size() == 4 ? ymd(*parts[0], *parts[1], *parts[2]) : ordered(*parts[0], *parts[1], *parts[2]);
  }

  bool ymd(const Lexeme& year, const Lexeme& month, const Lexeme& day) {
    value().year = static_cast<int>(year.value);
    value().month = month.value;
    value().day = day.value;
    value().precision = Precision::day;
    return month.text.size() <= 2 && day.text.size() <= 2;
  }

  bool ordered(const Lexeme& first, const Lexeme& second, const Lexeme& year) {
    if (first.text.size() > 2 || second.text.size() > 2) return false;
    if (year.text.size() != 4 && year.text.size() != 2) return false;
    const bool is_short = year.text.size() == 2;
    if (is_short) parsed_.add(Doubt::two_digit_year);
    value().year = is_short ? full_year(year.value, pivot_) : static_cast<int>(year.value);
    value().precision = Precision::day;
    const bool is_decided = first.value > 12 || second.value > 12 || first.value == second.value;
    // Of `25/12/24` any number may be the year.
    parsed_.is_ambiguous = order_ == DayOrder::unknown && (is_short || !is_decided);
    const bool is_month_first = is_decided ? second.value > 12 : order_ == DayOrder::mdy;
    value().day = is_month_first ? second.value : first.value;
    value().month = is_month_first ? first.value : second.value;
    return true;
  }

  /// What follows the date: a time with its zone, a weekday.
  bool rest() {
    while (!at_end()) {
      const std::size_t begin = at_;
      separators();
      if (next().is_mark('(') && !value().has_time()) ++at_;
      if (next().is_word() && next().text == "T" && next(1).is_number()) ++at_;
      if (at_end()) return true;
      if (weekday()) {
        take_mark(')');
      } else if (has_time_ ? !zone() : !time()) {
        return false;
      }
      if (at_ == begin) return false;
    }
    return true;
  }

  bool time() {
    if (!next().is_number() || next().text.size() > 2) return false;
    const bool is_padded = next().text.size() == 2;
    value().hour = next().value;
    value().precision = Precision::minute;
    has_time_ = true;
    ++at_;
    const bool has_minutes = next().is_mark(':');
    if (has_minutes && !minutes()) return false;
    const bool has_half = meridiem();
    if (!has_half && !has_minutes) return false;
    if (!has_half && !is_padded && is_named_ && value().hour >= 1 && &locale_ == &english())
      parsed_.add(Doubt::half_of_day);
    return true;
  }

  bool two_digits(unsigned& part) {
    ++at_;
    if (!next().is_number() || next().text.size() != 2) return false;
    part = next().value;
    ++at_;
    return true;
  }

  bool minutes() {
    if (!two_digits(value().minute)) return false;
    if (!next().is_mark(':')) return true;
    value().precision = Precision::second;
    if (!two_digits(value().second)) return false;
    if (next().is_mark('.') && next(1).is_number() && !next(1).after_blank) fraction(next(1).text);
    return true;
  }

  void fraction(std::string_view digits) {
    std::uint32_t unit = 100'000'000;
    for (const char digit : digits) {
      value().nanosecond += unit * static_cast<std::uint32_t>(digit - '0');
      unit /= 10;
    }
    value().fraction_digits = static_cast<unsigned>(digits.size());
    at_ += 2;
  }

  /// `am`, `PM`, `a.m.`, `p. m.`
  bool meridiem() {
    const std::string letter = next().is_word() ? ascii_lower(next().text) : std::string();
    const bool is_whole = letter == "am" || letter == "pm";
    const bool is_dotted =
        (letter == "a" || letter == "p") && next(1).is_mark('.') && equal_ignoring_ascii_case(next(2).text, "m");
    if (!is_whole && !is_dotted) return false;
    at_ += is_whole ? 1 : 3;
    take_mark('.');
    afternoon_ = letter.front() == 'p';
    return true;
  }

  bool zone() {
    if (next().is_mark('(')) return zone_in_parentheses();
    const bool is_utc = next().text == "UTC" || next().text == "GMT" || next().text == "Z" || next().text == "UT";
    if (next().is_word() && is_utc) {
      value().offset = 0;
      value().is_zulu = true;
      ++at_;
      if (!next().is_mark('+') && !next().is_mark('-')) return true;
    }
    if (next().is_mark('+') || next().is_mark('-')) return offset();
    if (!next().is_word()) return true;
    parsed_.add(Doubt::zone_name);
    while (next().is_word() || next().is_mark('/') || next().is_mark('_')) ++at_;
    return true;
  }

  /// The name that browsers write behind an offset.
  bool zone_in_parentheses() {
    while (!at_end() && !next().is_mark(')')) ++at_;
    if (!value().offset) parsed_.add(Doubt::zone_name);
    return take_mark(')');
  }

  bool offset() {
    const bool is_west = next().is_mark('-');
    ++at_;
    unsigned minutes = 0;
    unsigned hours = next().value;
    if (!next().is_number() || (next().text.size() != 2 && next().text.size() != 4)) return false;
    if (next().text.size() == 4) minutes = std::exchange(hours, hours / 100) % 100;
    ++at_;
    if (next().is_mark(':') && !two_digits(minutes)) return false;
    if (hours > 23 || minutes > 59) parsed_.error = "there is no such offset from UTC";
    const auto east = static_cast<int>(hours * 60 + minutes);
    value().offset = is_west ? -east : east;
    value().is_zulu = false;
    return true;
  }

  void finish() {
    if (afternoon_) apply_meridiem(parsed_, *afternoon_);
    if (parsed_.error.empty()) parsed_.error = calendar_error(value());
  }

  const std::vector<Lexeme>& lexemes_;
  const Locale& locale_;
  DayOrder order_;
  int pivot_;
  std::size_t at_ = 0;
  WrittenDate parsed_;
  std::optional<bool> afternoon_;
  bool has_time_ = false;
  bool is_named_ = false;
};

}  // namespace

std::optional<WrittenDate> parse_written_date(std::string_view text, const Locale& locale, DayOrder order, int pivot) {
  const std::vector<Lexeme> lexemes = split_into_lexemes(text);
  return Parser(lexemes, locale, order, pivot).parse();
}

}  // namespace matterlint::dates

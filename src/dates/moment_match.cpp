#include <algorithm>
#include <array>
#include <utility>

#include "dates/calendar.h"
#include "dates/cursor.h"
#include "dates/moment_format.h"
#include "text/utf8.h"

namespace matterlint::dates {
namespace {

using Piece = MomentFormat::Piece;
using Token = MomentFormat::Token;

/// Takes the longest of the names that the text goes on with. Its place, or -1.
template <class Names>
int take_name(Cursor& cursor, const Names& names) {
  int best = -1;
  std::size_t size = 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string_view name = names[i];
    if (name.size() <= size || !equal_ignoring_ascii_case(cursor.rest().substr(0, name.size()), name)) continue;
    best = static_cast<int>(i);
    size = name.size();
  }
  cursor.go_to(cursor.at() + size);
  return best;
}

/// Reads a text piece by piece.
class Match {
 public:
  Match(std::string_view text, const Locale& locale, int pivot) : cursor_(text), locale_(locale), pivot_(pivot) {}

  void begin() { value().precision = Precision::year; }
  bool take(const Piece& piece);
  bool at_end() const { return cursor_.at_end(); }

  ParsedDate finish(bool counts_from_1, bool counts_to_12) {
    unsigned& hour = value().hour;
    if (counts_from_1 && hour == 0) parsed_.error = "there is no hour 0";
    if (counts_from_1 && hour == 24) hour = 0;
    if (afternoon_ && counts_to_12) apply_meridiem(parsed_, *afternoon_);
    if (parsed_.error.empty()) parsed_.error = calendar_error(value());
    return std::move(parsed_);
  }

 private:
  using Take = bool (*)(Match& match, const Piece& piece);
  static const std::array<Take, 30> takers;

  DateTime& value() { return parsed_.value; }

  bool number(std::size_t least, std::size_t most, unsigned& number) {
    const auto taken = cursor_.take_number(least, most);
    number = taken.value_or(number);
    return taken.has_value();
  }
  bool year(std::size_t least, std::size_t most) {
    const auto taken = cursor_.take_number(least, most);
    value().year = static_cast<int>(taken.value_or(0));
    return taken.has_value();
  }
  bool part(Precision precision, std::size_t least, unsigned& part) {
    value().precision = std::max(value().precision, precision);
    return number(least, 2, part);
  }

  bool literal(std::string_view text) {
    for (const char c : text) {
      // Newer systems print a narrow no-break space before am and pm.
      const bool is_taken =
          c == ' ' ? cursor_.take(' ') || cursor_.take("\xC2\xA0") || cursor_.take("\xE2\x80\xAF") : cursor_.take(c);
      if (!is_taken) return false;
    }
    return true;
  }

  bool short_year() {
    parsed_.add(Doubt::two_digit_year);
    const auto taken = cursor_.take_number(2, 2);
    value().year = full_year(taken.value_or(0), pivot_);
    return taken.has_value();
  }

  template <class Names>
  bool month_name(const Names& names) {
    const int place = take_name(cursor_, names);
    value().month = static_cast<unsigned>(place + 1);
    value().precision = std::max(value().precision, Precision::month);
    return place >= 0;
  }

  template <class Names>
  bool weekday(const Names& names) {
    const std::size_t begin = cursor_.at();
    const int place = take_name(cursor_, names);
    if (place < 0) return false;
    parsed_.weekday = static_cast<unsigned>(place);
    parsed_.weekday_span = span_of(begin, cursor_.at());
    return true;
  }

  bool ordinal() {
    if (&locale_ != &english()) {
      take_name(cursor_, locale_.ordinals);
      return true;
    }
    const int place = take_name(cursor_, locale_.ordinals);
    if (place < 0) return false;
    if (locale_.ordinals[static_cast<std::size_t>(place)] != english_ordinal(value().day))
      parsed_.add(Doubt::wrong_ordinal);
    return true;
  }

  bool meridiem() {
    const bool is_afternoon = cursor_.peek() == 'p' || cursor_.peek() == 'P';
    if (!cursor_.take_one_of("aApP")) return false;
    const bool has_dot = cursor_.take('.');
    if (!cursor_.take_one_of("mM") || (has_dot && !cursor_.take('.'))) return false;
    afternoon_ = is_afternoon;
    return true;
  }

  bool fraction(std::size_t digits) {
    const std::size_t begin = cursor_.at();
    const Cursor::Fraction fraction = cursor_.take_fraction();
    value().nanosecond = fraction.nanosecond;
    value().fraction_digits = fraction.digits;
    return cursor_.at() - begin == digits;
  }

  bool offset() {
    value().is_zulu = cursor_.take_one_of("Zz");
    value().offset = 0;
    if (value().is_zulu) return true;
    const bool is_west = cursor_.peek() == '-';
    if (!cursor_.take_one_of("+-")) return false;
    const auto hours = cursor_.take_number(2, 2);
    cursor_.take(':');
    const auto minutes = cursor_.take_number(2, 2);
    if (!hours || !minutes) return false;
    const auto east = static_cast<int>(*hours * 60 + *minutes);
    value().offset = is_west ? -east : east;
    return true;
  }

  bool epoch(std::int64_t divisor) {
    std::int64_t count = 0;
    const std::size_t begin = cursor_.at();
    for (; is_digit(cursor_.peek()) && cursor_.at() - begin < 14; cursor_.go_to(cursor_.at() + 1))
      count = count * 10 + (cursor_.peek() - '0');
    constexpr std::int64_t year_10000 = 253'402'300'800;
    if (cursor_.at() == begin || count / divisor >= year_10000) return false;
    value() = utc_from_epoch(count / divisor);
    value().nanosecond = static_cast<std::uint32_t>(count % divisor * (1'000'000'000 / divisor));
    value().fraction_digits = divisor == 1 ? 0 : 3;
    return true;
  }

  Cursor cursor_;
  const Locale& locale_;
  int pivot_;
  ParsedDate parsed_;
  std::optional<bool> afternoon_;
};

/// In the order of the tokens.
constexpr std::array<Match::Take, 30> Match::takers = {
    [](Match& m, const Piece& piece) { return m.literal(piece.text); },
    [](Match& m, const Piece&) { return m.year(4, 4); },
    [](Match& m, const Piece&) { return m.short_year(); },
    [](Match& m, const Piece&) { return m.year(1, 4); },
    [](Match& m, const Piece&) { return m.part(Precision::month, 1, m.value().month); },
    [](Match& m, const Piece&) { return m.part(Precision::month, 2, m.value().month); },
    [](Match& m, const Piece&) { return m.month_name(m.locale_.months); },
    [](Match& m, const Piece&) { return m.month_name(m.locale_.short_months); },
    [](Match& m, const Piece&) { return m.part(Precision::day, 1, m.value().day); },
    [](Match& m, const Piece&) { return m.part(Precision::day, 2, m.value().day); },
    [](Match& m, const Piece&) { return m.part(Precision::day, 1, m.value().day) && m.ordinal(); },
    [](Match& m, const Piece&) { return m.weekday(m.locale_.weekdays); },
    [](Match& m, const Piece&) { return m.weekday(m.locale_.short_weekdays); },
    [](Match& m, const Piece&) { return m.number(1, 2, m.value().hour); },
    [](Match& m, const Piece&) { return m.number(2, 2, m.value().hour); },
    [](Match& m, const Piece&) { return m.number(1, 2, m.value().hour); },
    [](Match& m, const Piece&) { return m.number(2, 2, m.value().hour); },
    [](Match& m, const Piece&) { return m.number(1, 2, m.value().hour); },
    [](Match& m, const Piece&) { return m.number(2, 2, m.value().hour); },
    [](Match& m, const Piece&) { return m.meridiem(); },
    [](Match& m, const Piece&) { return m.meridiem(); },
    [](Match& m, const Piece&) { return m.part(Precision::minute, 1, m.value().minute); },
    [](Match& m, const Piece&) { return m.part(Precision::minute, 2, m.value().minute); },
    [](Match& m, const Piece&) { return m.part(Precision::second, 1, m.value().second); },
    [](Match& m, const Piece&) { return m.part(Precision::second, 2, m.value().second); },
    [](Match& m, const Piece& piece) { return m.fraction(piece.text.size()); },
    [](Match& m, const Piece&) { return m.offset(); },
    [](Match& m, const Piece&) { return m.offset(); },
    [](Match& m, const Piece&) { return m.epoch(1); },
    [](Match& m, const Piece&) { return m.epoch(1000); },
};

bool Match::take(const Piece& piece) {
  return takers[static_cast<std::size_t>(piece.token)](*this, piece);
}

}  // namespace

std::optional<ParsedDate> MomentFormat::parse(std::string_view text, const Locale& locale, int pivot) const {
  if (!error_.empty()) return std::nullopt;
  Match match(text, locale, pivot);
  match.begin();
  for (const Piece& piece : pieces_)
    if (!match.take(piece)) return std::nullopt;
  if (!match.at_end()) return std::nullopt;
  return match.finish(has(Token::hour_from_1) || has(Token::padded_hour_from_1),
                      has(Token::hour12) || has(Token::padded_hour12));
}

}  // namespace matterlint::dates

#include <algorithm>
#include <span>
#include <utility>

#include "dates/cursor.h"
#include "dates/moment_format.h"

namespace matterlint::dates {
namespace {

using Form = MomentFormat::Form;
using Part = MomentFormat::Part;
using Piece = MomentFormat::Piece;

bool goes_on_with(const Cursor& cursor, std::string_view name) {
  return equal_names(cursor.rest().substr(0, name.size()), name);
}

/// Takes the longest of the names that the text goes on with. Its place, or -1.
template <class Names>
int take_name(Cursor& cursor, const Names& names) {
  int best = -1;
  std::size_t size = 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i].size() <= size || !goes_on_with(cursor, names[i])) continue;
    best = static_cast<int>(i);
    size = names[i].size();
  }
  cursor.go_to(cursor.at() + size);
  return best;
}

/// The same of months that are abbreviated, whose dot may be missing. Its number, or none.
std::optional<unsigned> take_short_month(Cursor& cursor, const Locale& locale) {
  std::optional<unsigned> best;
  std::size_t size = 0;
  const auto offer = [&](std::string_view name, unsigned month) {
    for (const std::string_view form : {name, without_dot(name)}) {
      if (form.size() <= size || !goes_on_with(cursor, form)) continue;
      best = month;
      size = form.size();
    }
  };
  for (std::size_t i = 0; i < locale.short_months.size(); ++i)
    offer(locale.short_months[i], static_cast<unsigned>(i + 1));
  for (const OtherName& other : locale.other_short_months) offer(other.name, static_cast<unsigned>(other.place));
  cursor.go_to(cursor.at() + size);
  return best;
}

/// Keeps what a token said; false: another token has said something else.
template <class Value>
bool keep(std::optional<Value>& kept, const std::optional<Value>& value) {
  if (!value || (kept && *kept != *value)) return false;
  kept = value;
  return true;
}

/// Reads a text piece by piece.
class Match {
 public:
  Match(std::string_view text, const Locale& locale, int pivot) : cursor_(text), locale_(locale), pivot_(pivot) {}

  bool take(const Piece& piece);
  bool at_end() const { return cursor_.at_end(); }

  /// None where two tokens disagree.
  std::optional<ParsedDate> finish() {
    if (epoch_) return std::move(parsed_);
    if (!set_day()) return std::nullopt;
    value().minute = minute_.value_or(0);
    value().second = second_.value_or(0);
    value().precision = precision();
    if (!set_hour()) return std::nullopt;
    if (parsed_.error.empty()) parsed_.error = calendar_error(value());
    return std::move(parsed_);
  }

 private:
  DateTime& value() { return parsed_.value; }

  Precision precision() const {
    if (second_) return Precision::second;
    if (minute_) return Precision::minute;
    if (day_ || day_of_year_ || weekday_number_) return Precision::day;
    if (week_) return Precision::week;
    return month_ ? Precision::month : Precision::year;
  }

  /// Where a token writes no zero in front, there is none.
  std::optional<unsigned> number(Form form) {
    if (form == Form::padded) return cursor_.take_number(2, 2);
    const std::string_view rest = cursor_.rest();
    const bool has_zero = form == Form::plain && rest.size() > 1 && rest[0] == '0' && is_digit(rest[1]);
    return has_zero ? std::nullopt : cursor_.take_number(1, 2);
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

  bool year(Form form) {
    if (form != Form::padded) return keep(year_, cursor_.take_number(form == Form::full ? 4 : 1, 4));
    return keep(short_year_, cursor_.take_number(2, 2));
  }

  bool set_year() {
    if (year_ && short_year_ && *year_ % 100 != *short_year_) return false;
    if (!year_) parsed_.add(Doubt::two_digit_year);
    value().year = year_ ? static_cast<int>(*year_) : full_year(short_year_.value_or(0), pivot_);
    return true;
  }

  bool set_day() {
    if (week_) {
      const auto year = static_cast<int>(week_year_.value_or(0));
      apply_week(parsed_, {year, *week_, weekday_number_.value_or(1)});
      return true;
    }
    if (!set_year()) return false;
    value().month = month_.value_or(1);
    value().day = day_.value_or(1);
    if (day_of_year_) apply_day_of_year(parsed_, value().year, *day_of_year_);
    return true;
  }

  bool month(Form form) {
    if (form == Form::short_name || form == Form::between_dashes)
      return keep(month_, take_short_month(cursor_, locale_));
    if (form != Form::name) return keep(month_, number(form));
    const int place = take_name(cursor_, locale_.months);
    return place >= 0 && keep(month_, std::optional(static_cast<unsigned>(place + 1)));
  }

  bool day(Form form) { return keep(day_, number(form)) && (form != Form::ordinal || ordinal()); }

  bool ordinal() {
    const std::span<const std::string_view> all = locale_.ordinals;
    const std::span<const std::string_view> known = &locale_ == &english() ? all : all.first(all.empty() ? 0 : 1);
    const auto found =
        std::find_if(known.begin(), known.end(), [this](std::string_view ending) { return cursor_.take(ending); });
    if (found == known.end()) return known.empty() || locale_.first_day_only;
    if (&locale_ == &english() && *found != english_ordinal(*day_)) parsed_.add(Doubt::wrong_ordinal);
    return true;
  }

  bool weekday(Form form) {
    const std::size_t begin = cursor_.at();
    const int place = take_name(cursor_, form == Form::name ? locale_.weekdays : locale_.short_weekdays);
    if (place < 0) return false;
    parsed_.weekday_span = span_of(begin, cursor_.at());
    return keep(parsed_.weekday, std::optional(static_cast<unsigned>(place)));
  }

  /// `pm`, `P.M.`, and what moment reads too: `p`, `p.`
  bool half_of_day() {
    const bool is_afternoon = cursor_.peek() == 'p' || cursor_.peek() == 'P';
    if (!cursor_.take_one_of("aApP")) return false;
    cursor_.take('.');
    cursor_.take_one_of("mM");
    cursor_.take('.');
    return keep(is_afternoon_, std::optional(is_afternoon));
  }

  bool set_hour();

  bool fraction(std::size_t digits) {
    const std::size_t begin = cursor_.at();
    const Cursor::Fraction fraction = cursor_.take_fraction();
    value().nanosecond = fraction.nanosecond;
    value().fraction_digits = fraction.digits;
    return cursor_.at() - begin == digits;
  }

  bool offset(Form form) {
    if (form == Form::zulu ? cursor_.take('Z') : cursor_.take_one_of("Zz")) {
      apply_zulu(value());
      return true;
    }
    if (form == Form::zulu) return false;
    const std::optional<UtcOffset> offset = take_offset(cursor_);
    if (offset) apply_offset(parsed_, *offset);
    return offset.has_value();
  }

  bool epoch(std::int64_t divisor) {
    const bool is_before = cursor_.take('-');
    std::int64_t count = 0;
    const std::size_t begin = cursor_.at();
    for (; is_digit(cursor_.peek()) && cursor_.at() - begin < 15; cursor_.go_to(cursor_.at() + 1))
      count = count * 10 + (cursor_.peek() - '0');
    if (cursor_.at() == begin || !keep(epoch_, std::optional(is_before ? -count : count))) return false;
    const std::int64_t rest = (*epoch_ % divisor + divisor) % divisor;
    const std::int64_t seconds = (*epoch_ - rest) / divisor;
    constexpr std::int64_t year_0 = -62'167'219'200;
    constexpr std::int64_t year_10000 = 253'402'300'800;
    if (seconds < year_0 || seconds >= year_10000) return false;
    value() = utc_from_epoch(seconds);
    value().nanosecond = static_cast<std::uint32_t>(rest * (1'000'000'000 / divisor));
    value().fraction_digits = divisor == 1 ? 0 : 3;
    return divisor != 1 || part_of_second(is_before);
  }

  /// `1742255640.5`: up to three digits. Of less than 0 nobody writes any.
  bool part_of_second(bool is_before) {
    if (!cursor_.take('.')) return true;
    const Cursor::Fraction fraction = cursor_.take_fraction();
    value().nanosecond = fraction.nanosecond;
    value().fraction_digits = fraction.digits;
    return !is_before && fraction.digits >= 1 && fraction.digits <= 3;
  }

  Cursor cursor_;
  const Locale& locale_;
  int pivot_;
  ParsedDate parsed_;
  std::optional<unsigned> year_, short_year_, month_, day_, day_of_year_, week_year_, week_, weekday_number_;
  std::optional<unsigned> hour_, hour_of_12_, hour_from_1_, minute_, second_;
  std::optional<bool> is_afternoon_;
  std::optional<std::int64_t> epoch_;
};

bool Match::take(const Piece& piece) {
  switch (piece.part) {
    case Part::literal:
      return literal(piece.text);
    case Part::year:
      return year(piece.form);
    case Part::month:
      return month(piece.form);
    case Part::day:
      return day(piece.form);
    case Part::weekday:
      return weekday(piece.form);
    case Part::day_of_year:
      return keep(day_of_year_, cursor_.take_number(piece.form == Form::padded ? 3 : 1, 3));
    case Part::week_year:
      return keep(week_year_, cursor_.take_number(4, 4));
    case Part::week:
      return keep(week_, number(piece.form));
    case Part::weekday_number:
      return keep(weekday_number_, cursor_.take_number(1, 1));
    case Part::hour:
      return keep(hour_, number(piece.form));
    case Part::hour_of_12:
      return keep(hour_of_12_, number(piece.form));
    case Part::hour_from_1:
      return keep(hour_from_1_, number(piece.form));
    case Part::half_of_day:
      return half_of_day();
    case Part::minute:
      return keep(minute_, number(piece.form));
    case Part::second:
      return keep(second_, number(piece.form));
    case Part::fraction:
      return fraction(piece.text.size());
    case Part::offset:
      return offset(piece.form);
    case Part::epoch:
      return epoch(piece.form == Form::plain ? 1 : 1000);
  }
  return false;
}

bool Match::set_hour() {
  if (hour_from_1_ == 0U) parsed_.error = "there is no hour 0";
  if (hour_from_1_ && !keep(hour_, std::optional(*hour_from_1_ == 24 ? 0 : *hour_from_1_))) return false;
  unsigned& hour = value().hour;
  hour = hour_.value_or(0);
  if (hour_of_12_) {
    hour = *hour_of_12_;
    apply_half_of_12(parsed_, is_afternoon_.value_or(false));
    return !hour_ || *hour_ == hour;
  }
  if (is_afternoon_) apply_half_of_24(parsed_, *is_afternoon_);
  return true;
}

}  // namespace

std::optional<ParsedDate> MomentFormat::parse(std::string_view text, const Locale& locale, int pivot) const {
  if (!error_.empty()) return std::nullopt;
  Match match(text, locale, pivot);
  for (const Piece& piece : pieces_for(locale))
    if (!match.take(piece)) return std::nullopt;
  return match.at_end() ? match.finish() : std::nullopt;
}

}  // namespace matterlint::dates

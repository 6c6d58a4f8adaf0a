#include <string>
#include <string_view>

#include "dates/calendar.h"
#include "dates/format_parts.h"
#include "dates/moment_format.h"
#include "dates/padded.h"
#include "text/line_breaker.h"

namespace matterlint::dates {
namespace {

using Piece = MomentFormat::Piece;
using Form = MomentFormat::Form;
using Part = MomentFormat::Part;

std::string offset_text(const DateTime& value, std::string_view colon) {
  const int minutes = value.offset.value_or(0);
  const auto size = static_cast<unsigned>(minutes < 0 ? -minutes : minutes);
  return (minutes < 0 ? "-" : "+") + padded(size / 60, 2) + std::string(colon) + padded(size % 60, 2);
}

std::string ordinal(unsigned day, const Locale& locale) {
  if (&locale == &english()) return std::string(english_ordinal(day));
  if (locale.ordinals.empty() || (locale.first_day_only && day != 1)) return {};
  return std::string(locale.ordinals.front());
}

unsigned hour12(const DateTime& value) {
  return value.hour % 12 == 0 ? 12 : value.hour % 12;
}
unsigned hour_from_1(const DateTime& value) {
  return value.hour == 0 ? 24 : value.hour;
}
unsigned weekday(const DateTime& value) {
  return weekday_of(value.year, value.month, value.day);
}

std::string number(unsigned value, Form form) {
  return form == Form::plain ? std::to_string(value) : padded(value, 2);
}

CivilDate day_of(const DateTime& value) {
  return {value.year, value.month, value.day};
}

std::string year_text(int number, Form form) {
  const auto year = static_cast<unsigned>(number);
  if (form == Form::full) return padded(year, 4);
  return form == Form::padded ? padded(year % 100, 2) : std::to_string(year);
}

std::string month_text(const DateTime& value, Form form, const Locale& locale) {
  const std::string_view short_name = locale.short_months[value.month - 1];
  if (form == Form::name) return std::string(locale.months[value.month - 1]);
  if (form == Form::short_name) return std::string(short_name);
  if (form != Form::between_dashes) return number(value.month, form);
  return std::string(locale.has_no_dot_between_dashes ? without_dot(short_name) : short_name);
}

std::string weekday_text(const DateTime& value, Form form, const Locale& locale) {
  return std::string((form == Form::name ? locale.weekdays : locale.short_weekdays)[weekday(value)]);
}

std::string half_of_day(const DateTime& value, Form form) {
  const bool is_afternoon = value.hour % 24 >= 12;
  if (form == Form::upper) return is_afternoon ? "PM" : "AM";
  return is_afternoon ? "pm" : "am";
}

std::string epoch_text(const DateTime& value, Form form) {
  const std::int64_t seconds = earliest_second(value);
  return std::to_string(form == Form::plain ? seconds : seconds * 1000 + value.nanosecond / 1'000'000);
}

// NOLINTNEXTLINE(readability-function-size): as many parts as there are.
std::string print_piece(const Piece& piece, const DateTime& value, const Locale& locale) {
  switch (piece.part) {
    case Part::literal:
      return piece.text;
    case Part::year:
      return year_text(value.year, piece.form);
    case Part::month:
      return month_text(value, piece.form, locale);
    case Part::day:
      return number(value.day, piece.form == Form::ordinal ? Form::plain : piece.form) +
             (piece.form == Form::ordinal ? ordinal(value.day, locale) : "");
    case Part::weekday:
      return weekday_text(value, piece.form, locale);
    case Part::day_of_year:
      return padded(day_of_year(day_of(value)), piece.form == Form::padded ? 3 : 1);
    case Part::week_year:
      return year_text(week_of_date(day_of(value)).year, piece.form);
    case Part::week:
      return number(week_of_date(day_of(value)).week, piece.form);
    case Part::weekday_number:
      return std::to_string(week_of_date(day_of(value)).weekday);
    case Part::hour:
      return number(value.hour, piece.form);
    case Part::hour_of_12:
      return number(hour12(value), piece.form);
    case Part::hour_from_1:
      return number(hour_from_1(value), piece.form);
    case Part::half_of_day:
      return half_of_day(value, piece.form);
    case Part::minute:
      return number(value.minute, piece.form);
    case Part::second:
      return number(value.second, piece.form);
    case Part::fraction:
      return padded(value.nanosecond, 9).substr(0, piece.text.size());
    case Part::offset:
      return piece.form == Form::zulu ? "Z" : offset_text(value, piece.form == Form::padded ? ":" : "");
    case Part::epoch:
      return epoch_text(value, piece.form);
  }
  return {};
}

/// How much a value must say to be printed.
Precision needed_precision(Part part) {
  switch (part) {
    case Part::literal:
    case Part::year:
      return Precision::year;
    case Part::month:
      return Precision::month;
    case Part::week_year:
    case Part::week:
      return Precision::week;
    case Part::day:
    case Part::weekday:
    case Part::day_of_year:
    case Part::weekday_number:
      return Precision::day;
    case Part::hour:
    case Part::hour_of_12:
    case Part::hour_from_1:
    case Part::half_of_day:
    case Part::minute:
    case Part::second:
    case Part::fraction:
    case Part::offset:
    case Part::epoch:
      return Precision::minute;
  }
  return Precision::second;
}

bool can_print(const Piece& piece, const DateTime& value) {
  const Part part = piece.part;
  // A week has no month, and its year may be another one.
  if (value.precision == Precision::week) return part == Part::literal || part == Part::week_year || part == Part::week;
  const bool needs_offset = part == Part::offset || part == Part::epoch;
  if (needs_offset && (!value.offset || (piece.form == Form::zulu && *value.offset != 0))) return false;
  return value.precision >= needed_precision(part);
}

std::string text_that_hinders_writing(const std::vector<Piece>& pieces) {
  for (const Piece& piece : pieces)
    if (const std::string_view found = line_breaker_in(piece.text); !found.empty())
      return "there is " + std::string(found) + " in it";
  const bool is_padded = pieces.front().text.starts_with(' ') || pieces.back().text.ends_with(' ');
  return is_padded ? "it begins or ends with a blank" : "";
}

}  // namespace

std::string MomentFormat::error_of_writing() const {
  if (!error_.empty()) return error_;
  for (const Variant& variant : variants_) {
    if (std::string hindrance = what_hinders_writing(parts_of(variant.pieces), *words_); !hindrance.empty())
      return hindrance;
    if (std::string hindrance = text_that_hinders_writing(variant.pieces); !hindrance.empty()) return hindrance;
  }
  return "";
}

std::optional<std::string> MomentFormat::print(const DateTime& value, const Locale& locale) const {
  if (!error_.empty()) return std::nullopt;
  std::string text;
  for (const Piece& piece : pieces_for(locale)) {
    if (!can_print(piece, value)) return std::nullopt;
    text += print_piece(piece, value, locale);
  }
  return text;
}

}  // namespace matterlint::dates

#include <algorithm>
#include <array>

#include "dates/calendar.h"
#include "dates/moment_format.h"

namespace matterlint::dates {
namespace {

using Piece = MomentFormat::Piece;
using Token = MomentFormat::Token;

std::string padded(unsigned number, std::size_t width) {
  const std::string digits = std::to_string(number);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

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
bool is_afternoon(const DateTime& value) {
  return value.hour % 24 >= 12;
}
unsigned weekday(const DateTime& value) {
  return weekday_of(value.year, value.month, value.day);
}

using Print = std::string (*)(const Piece& piece, const DateTime& value, const Locale& locale);

/// In the order of the tokens.
constexpr std::array<Print, 30> printers = {
    [](const Piece& piece, const DateTime&, const Locale&) { return piece.text; },
    [](const Piece&, const DateTime& v, const Locale&) { return padded(static_cast<unsigned>(v.year), 4); },
    [](const Piece&, const DateTime& v, const Locale&) { return padded(static_cast<unsigned>(v.year) % 100, 2); },
    [](const Piece&, const DateTime& v, const Locale&) { return std::to_string(v.year); },
    [](const Piece&, const DateTime& v, const Locale&) { return std::to_string(v.month); },
    [](const Piece&, const DateTime& v, const Locale&) { return padded(v.month, 2); },
    [](const Piece&, const DateTime& v, const Locale& locale) { return std::string(locale.months[v.month - 1]); },
    [](const Piece&, const DateTime& v, const Locale& locale) { return std::string(locale.short_months[v.month - 1]); },
    [](const Piece&, const DateTime& v, const Locale&) { return std::to_string(v.day); },
    [](const Piece&, const DateTime& v, const Locale&) { return padded(v.day, 2); },
    [](const Piece&, const DateTime& v, const Locale& locale) {
      return std::to_string(v.day) + ordinal(v.day, locale);
    },
    [](const Piece&, const DateTime& v, const Locale& locale) { return std::string(locale.weekdays[weekday(v)]); },
    [](const Piece&, const DateTime& v, const Locale& locale) {
      return std::string(locale.short_weekdays[weekday(v)]);
    },
    [](const Piece&, const DateTime& v, const Locale&) { return std::to_string(v.hour); },
    [](const Piece&, const DateTime& v, const Locale&) { return padded(v.hour, 2); },
    [](const Piece&, const DateTime& v, const Locale&) { return std::to_string(hour12(v)); },
    [](const Piece&, const DateTime& v, const Locale&) { return padded(hour12(v), 2); },
    [](const Piece&, const DateTime& v, const Locale&) { return std::to_string(hour_from_1(v)); },
    [](const Piece&, const DateTime& v, const Locale&) { return padded(hour_from_1(v), 2); },
    [](const Piece&, const DateTime& v, const Locale&) { return std::string(is_afternoon(v) ? "pm" : "am"); },
    [](const Piece&, const DateTime& v, const Locale&) { return std::string(is_afternoon(v) ? "PM" : "AM"); },
    [](const Piece&, const DateTime& v, const Locale&) { return std::to_string(v.minute); },
    [](const Piece&, const DateTime& v, const Locale&) { return padded(v.minute, 2); },
    [](const Piece&, const DateTime& v, const Locale&) { return std::to_string(v.second); },
    [](const Piece&, const DateTime& v, const Locale&) { return padded(v.second, 2); },
    [](const Piece& piece, const DateTime& v, const Locale&) {
      return padded(v.nanosecond, 9).substr(0, piece.text.size());
    },
    [](const Piece&, const DateTime& v, const Locale&) { return offset_text(v, ":"); },
    [](const Piece&, const DateTime& v, const Locale&) { return offset_text(v, ""); },
    [](const Piece&, const DateTime& v, const Locale&) { return std::to_string(earliest_second(v)); },
    [](const Piece&, const DateTime& v, const Locale&) {
      return std::to_string(earliest_second(v) * 1000 + v.nanosecond / 1'000'000);
    },
};

/// Whether the value says what the token stands for.
bool can_print(Token token, const DateTime& value) {
  if (token == Token::literal) return true;
  if (token >= Token::offset) return value.offset.has_value() && value.has_time();
  if (token >= Token::hour) return value.has_time();
  if (token >= Token::day) return value.precision >= Precision::day;
  return token < Token::month || value.precision >= Precision::month;
}

}  // namespace

std::optional<std::string> MomentFormat::print(const DateTime& value, const Locale& locale) const {
  if (!error_.empty() || value.precision == Precision::week) return std::nullopt;
  std::string text;
  for (const Piece& piece : pieces_) {
    if (!can_print(piece.token, value)) return std::nullopt;
    text += printers[static_cast<std::size_t>(piece.token)](piece, value, locale);
  }
  return text;
}

}  // namespace matterlint::dates

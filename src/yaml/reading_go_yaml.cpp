#include <cmath>

#include "yaml/core_schema.h"
#include "yaml/numeral.h"
#include "yaml/plain_cursor.h"
#include "yaml/reading_tables.h"
#include "yaml/written_moment.h"

namespace matterlint::yaml {
namespace {

constexpr std::string_view largest_signed = "9223372036854775807";
constexpr std::string_view lowest_signed = "9223372036854775808";
constexpr std::string_view largest_unsigned = "18446744073709551615";

/// Of natural numbers in decimal without leading zeros.
bool is_at_most(std::string_view number, std::string_view limit) {
  return number.size() < limit.size() || (number.size() == limit.size() && number <= limit);
}

/// Digits to a base, if they are an integer of 64 bits.
std::optional<Reading> bounded_integer(std::string_view sign, std::string_view digits, unsigned base) {
  const std::string_view known = std::string_view("0123456789abcdefABCDEF").substr(0, base == 16 ? 22 : base);
  if (digits.empty() || digits.find_first_not_of(known) != std::string_view::npos) return std::nullopt;
  const std::optional<std::string> number = in_decimal(digits, base);
  if (!number) return std::nullopt;
  const std::string_view limit = sign == "-" ? lowest_signed : sign == "+" ? largest_signed : largest_unsigned;
  if (!is_at_most(*number, limit)) return std::nullopt;
  return exact_integer(sign == "-", *number);
}

/// `12`, `010`, `0x1F`, `-0O17`: integers as in the source of a Go program.
std::optional<Reading> go_integer(std::string_view text) {
  PlainCursor cursor(text);
  const std::string_view sign = cursor.take_all("+-", 1);
  const std::string_view rest = cursor.rest();
  if (rest.starts_with("0x") || rest.starts_with("0X")) return bounded_integer(sign, rest.substr(2), 16);
  if (rest.starts_with("0b") || rest.starts_with("0B")) return bounded_integer(sign, rest.substr(2), 2);
  if (rest.starts_with("0o") || rest.starts_with("0O")) return bounded_integer(sign, rest.substr(2), 8);
  const bool is_octal = rest.size() > 1 && rest.front() == '0';
  return bounded_integer(sign, rest, is_octal ? 8 : 10);
}

/// go-yaml takes a prefix off by itself and reads the rest as a signed number: `0b-1` is -1.
std::optional<Reading> prefixed_integer(std::string_view text) {
  const bool is_negative = text.starts_with('-');
  if (is_negative) text.remove_prefix(1);
  const bool is_binary = text.starts_with("0b");
  if ((!is_binary && !text.starts_with("0o")) || is_negative) return std::nullopt;
  PlainCursor cursor(text.substr(2));
  const std::string_view sign = cursor.take_all("+-", 1);
  return bounded_integer(sign, cursor.rest(), is_binary ? 2 : 8);
}

bool is_number_of_core_schema(std::string_view text) {
  const Kind kind = core_kind(text);
  const bool has_prefix = text.find_first_of("xo") != std::string_view::npos;
  return !has_prefix && (kind == Kind::integer || kind == Kind::number);
}

std::optional<Reading> finite_number(std::string_view numeral) {
  const double value = nearest_double(numeral);
  return std::isfinite(value) ? std::optional(real_number(value)) : std::nullopt;
}

/// A number that begins with a point: underscores are allowed between digits only.
std::optional<Reading> read_fraction(std::string_view plain) {
  for (std::size_t i = plain.find('_'); i != std::string_view::npos; i = plain.find('_', i + 1))
    if (i + 1 == plain.size() || !is_digit(plain[i - 1]) || !is_digit(plain[i + 1])) return std::nullopt;
  const std::string numeral = without(plain, "_");
  return is_number_of_core_schema(numeral) ? finite_number(numeral) : std::nullopt;
}

std::optional<Reading> read_number(std::string_view plain) {
  if (plain.front() == '.') return read_fraction(plain);
  const std::string numeral = without(plain, "_");
  if (std::optional<Reading> integer = go_integer(numeral)) return integer;
  if (is_number_of_core_schema(numeral))
    if (std::optional<Reading> real = finite_number(numeral)) return real;
  return prefixed_integer(numeral);
}

bool is_possible(const WrittenMoment& moment) {
  const int year = number_of(moment.year);
  const int month = number_of(moment.month);
  const int day = number_of(moment.day);
  if (month < 1 || month > 12 || day < 1 || day > days_in_month(year, month)) return false;
  return is_in_clock(moment);
}

/// `Z` or `+05:30`; nothing else.
std::optional<int> offset_of(std::string_view zone) {
  static constexpr std::size_t size = std::string_view("+05:30").size();
  if (zone == "Z") return 0;
  const std::optional<int> offset = zone.size() == size ? zone_offset(zone) : std::nullopt;
  const bool is_in_range = offset && number_of(zone.substr(1, 2)) <= 24 && number_of(zone.substr(4, 2)) <= 60;
  return is_in_range ? offset : std::nullopt;
}

/// With `T` a zone is needed, with blanks there can be none.
std::optional<Reading> read_date(std::string_view plain) {
  static constexpr std::size_t nanoseconds = 9;
  const std::optional<WrittenMoment> moment = written_moment(plain);
  if (!moment || moment->is_negative || !is_possible(*moment)) return std::nullopt;
  const bool has_bare_point = !moment->point.empty() && moment->fraction.empty();
  if (has_bare_point || !moment->gap.empty()) return std::nullopt;
  const bool has_letter = moment->separator == "T" || moment->separator == "t";
  if (moment->separator.find('\t') != std::string_view::npos || (!has_letter && !moment->zone.empty()))
    return std::nullopt;
  const std::optional<int> offset = has_letter ? offset_of(moment->zone) : 0;
  if (!offset) return std::nullopt;
  return Reading{ReadAs::date, moment_text(seconds_of(*moment) - *offset, moment->fraction, nanoseconds) + 'Z'};
}

}  // namespace

Reading read_by_go_yaml(std::string_view plain) {
  const Kind kind = core_kind(plain);
  if (kind == Kind::null) return {ReadAs::null, {}};
  if (kind == Kind::boolean) return {ReadAs::boolean, plain.size() == 4 ? "true" : "false"};
  if (plain == "<<") return {ReadAs::merge, {}};
  if (const std::optional<double> special = special_number(plain)) return real_number(*special);
  if (const std::optional<Reading> date = read_date(plain)) return *date;
  const bool is_numeral =
      is_digit(plain.front()) || std::string_view("+-.").find(plain.front()) != std::string_view::npos;
  return (is_numeral ? read_number(plain) : std::nullopt).value_or(Reading{});
}

}  // namespace matterlint::yaml

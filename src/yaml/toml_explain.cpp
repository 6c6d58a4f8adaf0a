#include "yaml/toml_explain.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/npos.h"
#include "text/utf8.h"
#include "yaml/characters.h"
#include "yaml/toml_bare.h"

namespace matterlint::yaml {
namespace {

std::string in_backticks(std::string_view text) {
  return "`" + std::string(text) + "`";
}

bool is_any_case(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [word](std::string_view one) { return equal_ignoring_ascii_case(word, one); });
}

/// How many digits begin a text.
std::size_t digits(std::string_view text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
  return static_cast<std::size_t>(end - text.begin());
}

/// What is wrong with a part of a text, from `begin` on.
struct Wrong {
  std::string message;
  std::size_t begin = 0;
  std::size_t size = npos;
};

/// Behind `2025-03-17`: an offset of the zone.
Wrong fault_of_offset(std::string_view value, std::size_t at) {
  const std::string_view offset = trim(value.substr(at));
  const std::size_t begin = value.size() - offset.size();
  const bool has_sign = offset.starts_with('+') || offset.starts_with('-');
  if (has_sign && !(begins_as(offset.substr(1), "00:00") && offset.size() == 6))
    return {"the offset of a time is written as `+01:00`", begin};
  if (!has_sign && offset != "Z" && offset != "z")
    return {"only an offset such as `+01:00` or `Z` can stand behind a time", begin};
  if (begin > at) return {"no blank can stand before the offset of a time", at, value.size() - at};
  return {in_backticks(value) + " is not in the calendar"};
}

/// From `at` on, `19:54:00`.
Wrong fault_of_time(std::string_view value, std::size_t at) {
  const std::string_view time = value.substr(at);
  if (!begins_as(time, "00:00")) return {"a time is written as `07:05:00`", at};
  if (!begins_as(time, "00:00:00"))
    return {"a time must have its seconds, as `" + std::string(time.substr(0, 5)) + ":00`", at};
  std::size_t end = at + 8;
  if (end < value.size() && value[end] == '.') end += 1 + digits(value.substr(end + 1));
  if (end == value.size()) return {in_backticks(value) + " is not in the calendar"};
  return fault_of_offset(value, end);
}

Wrong fault_of_date(std::string_view value) {
  if (begins_as(value, "00:")) return fault_of_time(value, 0);
  if (!begins_as(value, "0000-00-00")) return {"a date is written as `2025-03-07`, and text must stand in quotes"};
  if (value.size() == 10) return {in_backticks(value) + " is not in the calendar"};
  const char between = value[10];
  if (between != 'T' && between != 't' && between != ' ') return {"text must stand in quotes"};
  return fault_of_time(value, 11);
}

bool is_number_like(std::string_view value) {
  return value.find_first_not_of("0123456789+-._eExob") == npos && value.find_first_of("0123456789") != npos;
}

Wrong fault_of_number(std::string_view value) {
  std::string_view number = value;
  if (number.front() == '+' || number.front() == '-') number.remove_prefix(1);
  const std::size_t odd = std::min(number.find("__"), number.ends_with('_') ? number.size() - 1 : npos);
  if (odd != npos || number.starts_with('_')) return {"a `_` can only stand between two digits"};
  const std::size_t dot = number.find('.');
  const bool has_loose_dot = dot == 0 || (dot != npos && (dot + 1 == number.size() || !is_digit(number[dot + 1])));
  if (has_loose_dot) return {"a digit must stand on both sides of the `.`"};
  if (number.size() > 1 && number.front() == '0' && is_digit(number[1])) return {"a number can not begin with 0"};
  if (digits(number) == number.size() || number.find_first_of(".+-", 1) == npos)
    return {"this number is too large for TOML"};
  return {"text must stand in quotes"};
}

Wrong fault_of_bare(std::string_view value) {
  static constexpr std::array<std::string_view, 6> smart_quotes = {"\u201C", "\u201D", "\u201E",
                                                                   "\u2018", "\u2019", "\u00AB"};
  for (const std::string_view quote : smart_quotes)
    if (value.starts_with(quote))
      return {in_backticks(quote) + " is no quote of TOML, which has `\"` and `'`", 0, quote.size()};
  if (is_any_case(value, {"true", "false"}))
    return {in_backticks(value) + " is written " + in_backticks(ascii_lower(value)) + " in TOML"};
  if (is_any_case(value, {"yes", "no", "on", "off"}))
    return {in_backticks(value) + " must be `true` or `false`, or stand in quotes"};
  if (is_any_case(value, {"null", "nil", "none", "~"}))
    return {"TOML has no " + in_backticks(value) + "; a property without a value is left out"};
  if (is_toml_date_like(value)) return fault_of_date(value);
  if (is_number_like(value)) return fault_of_number(value);
  return {"text must stand in quotes"};
}

std::size_t count_hex_digits(std::string_view text, std::size_t most) {
  std::size_t count = 0;
  while (count < text.size() && count < most && hex_value(text[count]) >= 0) ++count;
  return count;
}

/// How long a right escape is, from its backslash on; 0 where it is none.
std::size_t size_of_escape(std::string_view rest, bool is_long) {
  const char letter = rest.size() > 1 ? rest[1] : '\0';
  if (std::string_view("btnfr\"\\").find(letter) != npos && letter != '\0') return 2;
  const std::size_t wanted = letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
  if (wanted > 0) {
    if (count_hex_digits(rest.substr(2), wanted) < wanted) return 0;
    std::uint32_t value = 0;
    for (const char c : rest.substr(2, wanted)) value = value * 16 + static_cast<std::uint32_t>(hex_value(c));
    const bool is_character = value < 0xD800 || (value > 0xDFFF && value <= 0x10FFFF);
    return is_character ? 2 + wanted : 0;
  }
  // Behind a backslash that ends a line, all blanks up to the next text are left out.
  const std::size_t text = rest.find_first_not_of(" \t", 1);
  return is_long && text != npos && is_line_break(rest[text]) ? text : 0;
}

Wrong fault_of_string(std::string_view written) {
  const bool is_long = written.starts_with("\"\"\"") || written.starts_with("'''");
  const std::size_t control = find_stray_control(written);
  if (control < written.size()) return {"a control character can not stand here", control, 1};
  if (written.front() == '\'') return {"this text can not be read as TOML"};
  for (std::size_t at = written.find('\\'); at != npos; at = written.find('\\', at)) {
    const std::size_t size = size_of_escape(written.substr(at), is_long);
    if (size > 0) {
      at += size;
      continue;
    }
    const std::string_view letter = written.substr(at + 1);
    const std::size_t end = at + 1 + first_code_point(letter).size;
    return {in_backticks(written.substr(at, end - at)) +
                " means nothing between double quotes; a backslash is `\\\\` there",
            at, end - at};
  }
  return {"this text can not be read as TOML"};
}

}  // namespace

SyntaxError explain_toml_scalar(std::string_view text, Span scalar) {
  const std::string_view written = slice(text, scalar);
  const bool is_quoted = written.starts_with('"') || written.starts_with('\'');
  const Wrong wrong = is_quoted ? fault_of_string(written) : fault_of_bare(written);
  const std::size_t begin = scalar.begin + wrong.begin;
  const std::size_t end = wrong.size == npos ? scalar.end : begin + wrong.size;
  return {.span = span_of(begin, end), .message = wrong.message};
}

std::size_t find_stray_control(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_lone_return = text[at] == '\r' && !text.substr(at + 1).starts_with('\n');
    if (is_lone_return || is_control(text[at])) return at;
  }
  return text.size();
}

}  // namespace matterlint::yaml

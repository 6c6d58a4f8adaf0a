#include "dates/vague_date.h"

#include <algorithm>
#include <array>

#include "dates/cursor.h"
#include "dates/iso_date.h"
#include "dates/locale.h"
#include "text/utf8.h"

namespace matterlint::dates {
namespace {

constexpr std::size_t npos = std::string_view::npos;

constexpr std::array<std::string_view, 37> time_words = {
    "c",      "ca",     "circa",   "approx", "approximately", "about",  "around", "early", "mid", "late",
    "before", "after",  "between", "from",   "until",         "and",    "or",     "to",    "the", "of",
    "in",     "spring", "summer",  "autumn", "fall",          "winter", "q1",     "q2",    "q3",  "q4",
    "h1",     "h2",     "season",  "now",    "present",       "today",  "ongoing"};

bool is_iso_date(std::string_view text) {
  const auto parsed = parse_iso_date(trim(text));
  return parsed && parsed->form == IsoForm::iso && parsed->error.empty();
}

bool is_range(std::string_view text) {
  constexpr std::array<std::string_view, 8> signs = {"/", " - ", "--", "–", "—", "..", " to ", "-"};
  return std::any_of(signs.begin(), signs.end(), [text](std::string_view sign) {
    const std::size_t at = text.find(sign);
    return at != npos && is_iso_date(text.substr(0, at)) && is_iso_date(text.substr(at + sign.size()));
  });
}

bool is_before_year_0(std::string_view text) {
  return text.starts_with('-') && is_iso_date(text.substr(1));
}

/// `2025年3月17日`, `2025년 3월 17일`.
bool has_year_sign(std::string_view text) {
  constexpr std::array<std::string_view, 2> signs = {"年", "년"};
  return std::any_of(signs.begin(), signs.end(), [text](std::string_view sign) {
    const std::size_t at = text.find(sign);
    return at != npos && at > 0 && is_digit(text[at - 1]);
  });
}

bool is_number(std::string_view word) {
  return std::all_of(word.begin(), word.end(), is_digit);
}

bool is_day(std::string_view word) {
  return is_number(word) && (word.size() == 1 || (word.size() == 2 && word <= "31"));
}

bool is_year(std::string_view word) {
  return word.size() == 4 && is_number(word);
}

bool is_decade(std::string_view word) {
  return word.ends_with('s') && is_year(word.substr(0, word.size() - 1));
}

bool is_time_word(std::string_view word) {
  return is_decade(word) || find_month(english(), word) >= 0 ||
         std::any_of(time_words.begin(), time_words.end(),
                     [word](std::string_view known) { return equal_ignoring_ascii_case(known, word); });
}

/// Whether it is made of a year, days, and words or marks that keep it from being one day: `mid-2020`, `~1850`,
/// `March 17-18, 2025`.
bool is_vague_time(std::string_view text) {
  constexpr std::string_view marks = " .,;-/~?()";
  bool has_year = false;
  bool has_word = text.find_first_of("~?") != npos;
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(marks), text.size()));
    if (text.empty()) return has_year && has_word;
    const std::string_view word = text.substr(0, text.find_first_of(marks));
    text.remove_prefix(word.size());
    if (!is_year(word) && !is_day(word) && !is_time_word(word)) return false;
    has_year = has_year || is_year(word) || is_decade(word);
    has_word = has_word || is_time_word(word);
  }
}

}  // namespace

std::string_view vague_reason(std::string_view text) {
  if (has_year_sign(text)) return "its form is not known";
  if (is_before_year_0(text)) return "its year is before 0000";
  if (is_range(text)) return "it is a range of dates";
  return is_vague_time(text) ? "it does not name one day" : "";
}

}  // namespace matterlint::dates

#include "dates/vague_date.h"

#include <algorithm>
#include <array>
#include <string>

#include "dates/cursor.h"
#include "dates/iso_date.h"
#include "dates/lexeme_cursor.h"
#include "dates/locale.h"
#include "dates/vague_words.h"
#include "text/npos.h"
#include "text/utf8.h"

namespace matterlint::dates {
namespace {

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

bool is_in_any_language(const Lexeme& word, bool (*is_kind)(const Locale&, std::string_view)) {
  return std::any_of(all_locales().begin(), all_locales().end(),
                     [&](const Locale* locale) { return is_kind(*locale, word.text); });
}

bool is_month(const Locale& locale, std::string_view word) {
  return find_month(locale, word) >= 0;
}

/// Weekdays and fillers, which make a time neither vaguer nor more exact.
bool is_neutral(const Locale& locale, std::string_view word) {
  return find_weekday(locale, word) >= 0 || is_filler(locale, word);
}

/// Reads what is made of years, days and months, and of words or marks that keep it from being one day: `mid-2020`,
/// `~1850`, `March 17-18, 2025`, `44 BC`.
class VagueTime {
 public:
  explicit VagueTime(std::string_view text) : cursor_(text) {}

  bool is_read() {
    while (!cursor_.at_end())
      if (!number() && !mark() && !era() && !word()) return false;
    return is_vague_ && (has_era_ ? has_number_ : has_year_ && !has_other_number_);
  }

 private:
  bool number() {
    const Lexeme& number = cursor_.next();
    if (!number.is_number()) return false;
    const bool is_year = number.text.size() == 4;
    const bool is_day = number.text.size() <= 2 && number.value <= 31;
    has_number_ = true;
    has_year_ = has_year_ || is_year;
    has_other_number_ = has_other_number_ || !(is_year || is_day);
    cursor_.pass();
    const Lexeme& ending = cursor_.next();
    if (ending.is_word() && !ending.after_blank && is_in_any_language(ending, is_ordinal)) cursor_.pass();
    return true;
  }

  bool mark() {
    const bool has_dot = cursor_.take_mark('.');
    const Lexeme& mark = cursor_.next();
    if (!mark.is_one_of(".,;-/~?()–—")) return has_dot;
    is_vague_ = is_vague_ || mark.is_one_of("~?–—") || (mark.is_mark('-') && (has_dot || is_between_blanks()));
    cursor_.pass();
    return true;
  }

  bool is_between_blanks() const { return cursor_.next().after_blank && cursor_.next(1).after_blank; }

  /// Its letters may be parted by dots: `B.C.`, `v. Chr.`, `av. J.-C.`
  bool era() {
    std::string letters;
    std::size_t end = 0;
    for (std::size_t ahead = 0; cursor_.next(ahead).is_word();) {
      letters += cursor_.next(ahead++).text;
      if (is_era(letters)) end = ahead;
      while (cursor_.next(ahead).is_one_of(".-")) ++ahead;
    }
    cursor_.pass(end);
    has_era_ = has_era_ || end > 0;
    is_vague_ = is_vague_ || has_era_;
    return end > 0;
  }

  bool word() {
    const Lexeme& word = cursor_.next();
    if (!word.is_word()) return false;
    const bool is_vague = is_vague_word(word.text) || is_in_any_language(word, is_month);
    if (!is_vague && !is_in_any_language(word, is_neutral)) return false;
    is_vague_ = is_vague_ || is_vague;
    cursor_.pass();
    return true;
  }

  LexemeCursor cursor_;
  bool is_vague_ = false;
  bool has_number_ = false;
  bool has_year_ = false;
  bool has_era_ = false;
  bool has_other_number_ = false;  ///< No year of four digits, and no day.
};

}  // namespace

std::string_view vague_reason(std::string_view text) {
  if (has_year_sign(text)) return "its form is not known";
  if (is_before_year_0(text)) return "its year is before 0000";
  if (is_range(text)) return "it is a range of dates";
  return VagueTime(text).is_read() ? "it does not name one day" : "";
}

bool is_no_day(std::string_view text) {
  return !has_year_sign(text) && !vague_reason(text).empty();
}

}  // namespace matterlint::dates

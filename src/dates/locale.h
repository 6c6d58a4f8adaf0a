#pragma once

#include <array>
#include <span>
#include <string_view>

namespace matterlint::dates {

/// Another name of a month (1 to 12) or a weekday (0 to 6).
struct OtherName {
  std::string_view name;
  int place = 0;
};

/// How a language writes dates: data only, one file a language (locale_de.cpp), and a new file is all that a new
/// language takes. Names are compared without regard to case, and without a final dot.
struct Locale {
  std::string_view code;      ///< "de"
  std::string_view language;  ///< "German"
  std::array<std::string_view, 12> months;
  std::array<std::string_view, 12> short_months;  ///< With the dot of an abbreviation, where the language has one.
  std::array<std::string_view, 7> weekdays;       ///< From Sunday.
  std::array<std::string_view, 7> short_weekdays;
  std::span<const OtherName> other_short_months;  ///< That moment reads too: `Mär.`
  std::span<const OtherName> other_months;        ///< That people write: `Sept`, and without accents.
  std::span<const OtherName> other_weekdays;
  std::span<const std::string_view> ordinals;    ///< Written right behind the day: `th`. The first one is moment's.
  bool first_day_only = false;                   ///< Whether only the first of a month has one: `1er`.
  bool has_no_dot_between_dashes = false;        ///< Whether short months have none in `17-mar-2025`.
  std::array<std::string_view, 6> long_forms;    ///< What moment's LT, LTS, L, LL, LLL and LLLL stand for.
  std::span<const std::string_view> fillers;     ///< Words that say nothing: `at`, `le`.
  std::span<const std::string_view> hour_words;  ///< Written behind the hour: `Uhr`, `h`.
  std::span<const std::string_view> vague;       ///< Words that make a time no one day: `circa`, `Frühjahr`, `until`.
};

const Locale& english();

/// The language with that code, or null.
const Locale* find_locale(std::string_view code);

/// All languages, English first.
std::span<const Locale* const> all_locales();

/// The names' places, month 1 to 12 and weekday 0 (Sunday) to 6; -1: the word is none.
int find_month(const Locale& locale, std::string_view word);
int find_weekday(const Locale& locale, std::string_view word);
bool is_ordinal(const Locale& locale, std::string_view word);
bool is_filler(const Locale& locale, std::string_view word);
bool is_hour_word(const Locale& locale, std::string_view word);
bool is_vague(const Locale& locale, std::string_view word);

/// Without regard to case, in any script, and to how accents are made.
bool equal_names(std::string_view a, std::string_view b);

/// The name of a month or weekday without the dot of an abbreviation.
std::string_view without_dot(std::string_view name);

/// "st", "nd", "rd" or "th".
std::string_view english_ordinal(unsigned day);

namespace locales {
extern const Locale en;
}  // namespace locales

}  // namespace matterlint::dates

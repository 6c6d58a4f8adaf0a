#pragma once

#include <array>
#include <span>
#include <string_view>

namespace matterlint::dates {

/// How a language writes dates: data only, one file a language (locale_de.cpp). Names are compared without regard to
/// the case of ASCII letters, and without a final dot.
struct Locale {
  std::string_view code;      ///< "de"
  std::string_view language;  ///< "German"
  std::array<std::string_view, 12> months;
  std::array<std::string_view, 12> short_months;
  std::array<std::string_view, 7> weekdays;  ///< From Sunday.
  std::array<std::string_view, 7> short_weekdays;
  std::array<std::string_view, 4> other_short_names;  ///< Pairs: `Sept`, and the month's full name.
  std::span<const std::string_view> ordinals;         ///< Written right behind the day: `th`.
  bool first_day_only = false;                        ///< Whether only the first of a month has one: `1er`.
  std::span<const std::string_view> fillers;          ///< Words that say nothing: `at`, `Uhr`.
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

/// "st", "nd", "rd" or "th".
std::string_view english_ordinal(unsigned day);

namespace locales {
extern const Locale en;
extern const Locale de;
extern const Locale fr;
extern const Locale es;
}  // namespace locales

}  // namespace matterlint::dates

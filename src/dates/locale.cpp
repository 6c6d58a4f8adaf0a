#include "dates/locale.h"

#include <algorithm>

#include "text/utf8.h"

namespace matterlint::dates {
namespace {

constexpr std::array<const Locale*, 4> known = {&locales::en, &locales::de, &locales::fr, &locales::es};

template <class Names>
int place_of(const Names& names, std::string_view word) {
  const auto found = std::find_if(names.begin(), names.end(),
                                  [word](std::string_view name) { return equal_ignoring_ascii_case(name, word); });
  return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

template <class Names>
bool contains(const Names& names, std::string_view word) {
  return place_of(names, word) >= 0;
}

}  // namespace

const Locale& english() {
  return locales::en;
}

const Locale* find_locale(std::string_view code) {
  const auto found =
      std::find_if(known.begin(), known.end(), [code](const Locale* locale) { return locale->code == code; });
  return found == known.end() ? nullptr : *found;
}

std::span<const Locale* const> all_locales() {
  return known;
}

int find_month(const Locale& locale, std::string_view word) {
  if (const int place = place_of(locale.months, word); place >= 0) return place + 1;
  if (const int place = place_of(locale.short_months, word); place >= 0) return place + 1;
  for (std::size_t i = 0; i + 1 < locale.other_short_names.size(); i += 2)
    if (!word.empty() && equal_ignoring_ascii_case(locale.other_short_names[i], word))
      return find_month(locale, locale.other_short_names[i + 1]);
  return -1;
}

int find_weekday(const Locale& locale, std::string_view word) {
  const int place = place_of(locale.weekdays, word);
  return place >= 0 ? place : place_of(locale.short_weekdays, word);
}

bool is_ordinal(const Locale& locale, std::string_view word) {
  return contains(locale.ordinals, word);
}
bool is_filler(const Locale& locale, std::string_view word) {
  return contains(locale.fillers, word);
}

std::string_view english_ordinal(unsigned day) {
  if (day % 100 >= 11 && day % 100 <= 13) return "th";
  constexpr std::array<std::string_view, 4> endings = {"th", "st", "nd", "rd"};
  return day % 10 < endings.size() ? endings[day % 10] : "th";
}

}  // namespace matterlint::dates

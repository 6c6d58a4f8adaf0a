#include "dates/locale.h"

#include <algorithm>

#include "text/unicode.h"
#include "text/utf8.h"

namespace matterlint::dates {
namespace {

template <class Names>
int place_of(const Names& names, std::string_view word) {
  const auto found = std::find_if(names.begin(), names.end(),
                                  [word](std::string_view name) { return equal_names(without_dot(name), word); });
  return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

int place_of_other(std::span<const OtherName> names, std::string_view word) {
  const auto found = std::find_if(names.begin(), names.end(), [word](const OtherName& other) {
    return equal_names(without_dot(other.name), word);
  });
  return found == names.end() ? -1 : found->place;
}

template <class Names>
bool has_name(const Names& names, std::string_view word) {
  return place_of(names, word) >= 0;
}

}  // namespace

const Locale& english() {
  return locales::en;
}

const Locale* find_locale(std::string_view code) {
  const auto all = all_locales();
  const auto found =
      std::find_if(all.begin(), all.end(), [code](const Locale* locale) { return locale->code == code; });
  return found == all.end() ? nullptr : *found;
}

int find_month(const Locale& locale, std::string_view word) {
  if (const int place = place_of(locale.months, word); place >= 0) return place + 1;
  if (const int place = place_of(locale.short_months, word); place >= 0) return place + 1;
  const int place = place_of_other(locale.other_short_months, word);
  return place >= 0 ? place : place_of_other(locale.other_months, word);
}

int find_weekday(const Locale& locale, std::string_view word) {
  if (const int place = place_of(locale.weekdays, word); place >= 0) return place;
  if (const int place = place_of(locale.short_weekdays, word); place >= 0) return place;
  return place_of_other(locale.other_weekdays, word);
}

bool is_ordinal(const Locale& locale, std::string_view word) {
  return has_name(locale.ordinals, word);
}
bool is_filler(const Locale& locale, std::string_view word) {
  return has_name(locale.fillers, word);
}

bool is_hour_word(const Locale& locale, std::string_view word) {
  return has_name(locale.hour_words, word);
}

bool is_vague(const Locale& locale, std::string_view word) {
  return has_name(locale.vague, word);
}

bool equal_names(std::string_view a, std::string_view b) {
  if (is_ascii(a) || is_ascii(b)) return equal_ignoring_ascii_case(a, b);
  return case_fold(nfc(a)) == case_fold(nfc(b));
}

std::string_view without_dot(std::string_view name) {
  if (name.size() > 1 && name.ends_with('.')) name.remove_suffix(1);
  return name;
}

std::string_view english_ordinal(unsigned day) {
  if (day % 100 >= 11 && day % 100 <= 13) return "th";
  constexpr std::array<std::string_view, 4> endings = {"th", "st", "nd", "rd"};
  return day % 10 < endings.size() ? endings[day % 10] : "th";
}

}  // namespace matterlint::dates

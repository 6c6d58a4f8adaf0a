#include "dates/vague_words.h"

#include <algorithm>
#include <array>

#include "dates/locale.h"

namespace matterlint::dates {
namespace {

constexpr std::array<std::string_view, 21> eras = {
    "bc", "bce", "ad", "ce",      "vchr",      "nchr",        "vuz", "nuz", "avjc",   "apjc", "ac",
    "dc", "fy",  "gj", "century", "centuries", "jahrhundert", "jh",  "jhd", "siècle", "siglo"};

}  // namespace

bool is_vague_word(std::string_view word) {
  const auto all = all_locales();
  return std::any_of(all.begin(), all.end(), [word](const Locale* locale) { return is_vague(*locale, word); });
}

bool is_era(std::string_view letters) {
  return std::any_of(eras.begin(), eras.end(), [letters](std::string_view era) { return equal_names(era, letters); });
}

}  // namespace matterlint::dates

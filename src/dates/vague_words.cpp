#include "dates/vague_words.h"

#include <algorithm>
#include <array>

#include "dates/locale.h"

namespace matterlint::dates {
namespace {

constexpr std::array<std::string_view, 40> english_words = {
    "c",      "ca",    "circa",   "approx",  "approximately", "about", "around",    "early",   "mid",  "late",
    "before", "after", "between", "from",    "until",         "and",   "or",        "to",      "the",  "of",
    "in",     "since", "spring",  "summer",  "autumn",        "fall",  "winter",    "q",       "h",    "season",
    "now",    "today", "present", "ongoing", "end",           "start", "beginning", "through", "till", "s"};
constexpr std::array<std::string_view, 26> german_words = {
    "etwa",  "um",    "ungefähr", "zirka",    "vor",    "nach",   "zwischen", "von",    "vom",
    "bis",   "zum",   "und",      "oder",     "seit",   "ab",     "anfang",   "mitte",  "ende",
    "heute", "jetzt", "frühjahr", "frühling", "sommer", "herbst", "winter",   "quartal"};
constexpr std::array<std::string_view, 22> french_words = {
    "vers",  "environ", "avant", "après", "entre", "depuis",  "jusque",    "du",        "au",  "et",         "ou",
    "début", "fin",     "mi",    "été",   "hiver", "automne", "printemps", "trimestre", "des", "maintenant", "en"};
constexpr std::array<std::string_view, 22> spanish_words = {
    "hacia",  "alrededor", "antes",      "después",   "entre",    "desde",   "hasta", "al",
    "y",      "o",         "principios", "inicio",    "mediados", "finales", "fines", "primavera",
    "verano", "otoño",     "invierno",   "trimestre", "hoy",      "presente"};

constexpr std::array<std::string_view, 21> eras = {
    "bc", "bce", "ad", "ce",      "vchr",      "nchr",        "vuz", "nuz", "avjc",   "apjc", "ac",
    "dc", "fy",  "gj", "century", "centuries", "jahrhundert", "jh",  "jhd", "siècle", "siglo"};

template <class Words>
bool contains(const Words& words, std::string_view word) {
  return std::any_of(words.begin(), words.end(), [word](std::string_view known) { return equal_names(known, word); });
}

}  // namespace

bool is_vague_word(std::string_view word) {
  return contains(english_words, word) || contains(german_words, word) || contains(french_words, word) ||
         contains(spanish_words, word);
}

bool is_era(std::string_view letters) {
  return contains(eras, letters);
}

}  // namespace matterlint::dates

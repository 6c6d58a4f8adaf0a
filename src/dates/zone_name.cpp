#include "dates/zone_name.h"

#include <algorithm>
#include <array>

namespace matterlint::dates {
namespace {

using namespace std::string_view_literals;

constexpr std::array utc_names = {"GMT"sv, "UT"sv, "UTC"sv, "Z"sv};

constexpr std::array abbreviations = {
    "ACDT"sv, "ACST"sv, "ADT"sv, "AEDT"sv, "AEST"sv, "AKDT"sv, "AKST"sv, "ART"sv, "AST"sv,  "AT"sv,
    "AWST"sv, "BRT"sv,  "BST"sv, "CAT"sv,  "CDT"sv,  "CEST"sv, "CET"sv,  "CLT"sv, "COT"sv,  "CST"sv,
    "CT"sv,   "EAT"sv,  "EDT"sv, "EEST"sv, "EET"sv,  "EST"sv,  "ET"sv,   "HKT"sv, "HST"sv,  "ICT"sv,
    "IDT"sv,  "IST"sv,  "JST"sv, "KST"sv,  "MDT"sv,  "MESZ"sv, "MEZ"sv,  "MSK"sv, "MST"sv,  "MT"sv,
    "NDT"sv,  "NST"sv,  "NT"sv,  "NZDT"sv, "NZST"sv, "PDT"sv,  "PHT"sv,  "PKT"sv, "PST"sv,  "PT"sv,
    "SAST"sv, "SGT"sv,  "SST"sv, "TRT"sv,  "WAT"sv,  "WEST"sv, "WET"sv,  "WIB"sv, "WITA"sv, "WIT"sv};

constexpr std::array words = {"Africa"sv,   "Alaska"sv,    "America"sv,  "Antarctica"sv, "Arctic"sv,   "Asia"sv,
                              "Atlantic"sv, "Australia"sv, "British"sv,  "Central"sv,    "Daylight"sv, "Eastern"sv,
                              "Etc"sv,      "Europe"sv,    "European"sv, "Hawaii"sv,     "Indian"sv,   "Irish"sv,
                              "Japan"sv,    "Korea"sv,     "Local"sv,    "Mountain"sv,   "Pacific"sv,  "Standard"sv,
                              "Summer"sv,   "Time"sv,      "Western"sv,  "local"sv,      "time"sv};

template <class Names>
bool is_one_of(const Names& names, std::string_view word) {
  return std::find(names.begin(), names.end(), word) != names.end();
}

}  // namespace

bool is_utc(std::string_view word) {
  return is_one_of(utc_names, word);
}

bool is_zone_word(std::string_view word) {
  return is_one_of(abbreviations, word) || is_one_of(words, word);
}

}  // namespace matterlint::dates

#include "dates/locale.h"

namespace matterlint::dates::locales {
namespace {

constexpr std::array<std::string_view, 1> ordinals = {"."};
constexpr std::array<std::string_view, 4> fillers = {"am", "den", "dem", "um"};
constexpr std::array<std::string_view, 2> hour_words = {"Uhr", "h"};
constexpr std::array<OtherName, 3> other_short_months = {{{"Mär.", 3}, {"Jun.", 6}, {"Jul.", 7}}};
constexpr std::array<OtherName, 6> other_months = {
    {{"Jänner", 1}, {"Feber", 2}, {"Mrz", 3}, {"Maerz", 3}, {"Juno", 6}, {"Sept", 9}}};
constexpr std::array<OtherName, 1> other_weekdays = {{{"Sonnabend", 6}}};
constexpr std::array<std::string_view, 26> vague = {
    "etwa",  "um",    "ungefähr", "zirka",    "vor",    "nach",   "zwischen", "von",    "vom",
    "bis",   "zum",   "und",      "oder",     "seit",   "ab",     "anfang",   "mitte",  "ende",
    "heute", "jetzt", "frühjahr", "frühling", "sommer", "herbst", "winter",   "quartal"};

}  // namespace

extern constinit const Locale de = {
    .code = "de",
    .language = "German",
    .months = {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
               "November", "Dezember"},
    .short_months = {"Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sep.", "Okt.", "Nov.", "Dez."},
    .weekdays = {"Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"},
    .short_weekdays = {"So.", "Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa."},
    .other_short_months = other_short_months,
    .other_months = other_months,
    .other_weekdays = other_weekdays,
    .ordinals = ordinals,
    .long_forms = {"HH:mm", "HH:mm:ss", "DD.MM.YYYY", "D. MMMM YYYY", "D. MMMM YYYY HH:mm", "dddd, D. MMMM YYYY HH:mm"},
    .fillers = fillers,
    .hour_words = hour_words,
    .vague = vague,
};

}  // namespace matterlint::dates::locales

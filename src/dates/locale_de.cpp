#include "dates/locale.h"

namespace matterlint::dates::locales {
namespace {

constexpr std::array<std::string_view, 1> ordinals = {"."};
constexpr std::array<std::string_view, 4> fillers = {"am", "den", "dem", "um"};
constexpr std::array<std::string_view, 2> hour_words = {"Uhr", "h"};
constexpr std::array<OtherName, 6> other_months = {
    {{"Jänner", 1}, {"Feber", 2}, {"Mrz", 3}, {"Maerz", 3}, {"Juno", 6}, {"Sept", 9}}};
constexpr std::array<OtherName, 1> other_weekdays = {{{"Sonnabend", 6}}};

}  // namespace

constinit const Locale de = {
    .code = "de",
    .language = "German",
    .months = {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
               "November", "Dezember"},
    .short_months = {"Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"},
    .weekdays = {"Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"},
    .short_weekdays = {"So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"},
    .other_months = other_months,
    .other_weekdays = other_weekdays,
    .ordinals = ordinals,
    .fillers = fillers,
    .hour_words = hour_words,
};

}  // namespace matterlint::dates::locales

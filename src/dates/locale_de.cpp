#include "dates/locale.h"

namespace matterlint::dates::locales {
namespace {

constexpr std::array<std::string_view, 1> ordinals = {"."};
constexpr std::array<std::string_view, 4> fillers = {"am", "den", "um", "Uhr"};

}  // namespace

constinit const Locale de = {
    .code = "de",
    .language = "German",
    .months = {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
               "November", "Dezember"},
    .short_months = {"Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"},
    .weekdays = {"Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"},
    .short_weekdays = {"So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"},
    .other_short_names = {"Jänner", "Januar", "Mrz", "März"},
    .ordinals = ordinals,
    .fillers = fillers,
};

}  // namespace matterlint::dates::locales

#include "dates/locale.h"

namespace matterlint::dates::locales {
namespace {

constexpr std::array<std::string_view, 1> ordinals = {"er"};
constexpr std::array<std::string_view, 2> fillers = {"le", "à"};

}  // namespace

constinit const Locale fr = {
    .code = "fr",
    .language = "French",
    .months = {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
               "novembre", "décembre"},
    .short_months = {"janv", "févr", "mars", "avr", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc"},
    .weekdays = {"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"},
    .short_weekdays = {"dim", "lun", "mar", "mer", "jeu", "ven", "sam"},
    .other_short_names = {},
    .ordinals = ordinals,
    .first_day_only = true,
    .fillers = fillers,
};

}  // namespace matterlint::dates::locales

#include "dates/locale.h"

namespace matterlint::dates::locales {
namespace {

constexpr std::array<std::string_view, 1> ordinals = {"er"};
constexpr std::array<std::string_view, 2> fillers = {"le", "à"};
constexpr std::array<std::string_view, 2> hour_words = {"h", "heures"};
constexpr std::array<OtherName, 9> other_months = {{{"jan", 1},
                                                    {"fév", 2},
                                                    {"fev", 2},
                                                    {"fevr", 2},
                                                    {"fevrier", 2},
                                                    {"juill", 7},
                                                    {"aout", 8},
                                                    {"dec", 12},
                                                    {"decembre", 12}}};
constexpr std::array<std::string_view, 22> vague = {
    "vers",  "environ", "avant", "après", "entre", "depuis",  "jusque",    "du",        "au",  "et",         "ou",
    "début", "fin",     "mi",    "été",   "hiver", "automne", "printemps", "trimestre", "des", "maintenant", "en"};

}  // namespace

extern constinit const Locale fr = {
    .code = "fr",
    .language = "French",
    .months = {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
               "novembre", "décembre"},
    .short_months = {"janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."},
    .weekdays = {"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"},
    .short_weekdays = {"dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."},
    .other_short_months = {},
    .other_months = other_months,
    .other_weekdays = {},
    .ordinals = ordinals,
    .first_day_only = true,
    .long_forms = {"HH:mm", "HH:mm:ss", "DD/MM/YYYY", "D MMMM YYYY", "D MMMM YYYY HH:mm", "dddd D MMMM YYYY HH:mm"},
    .fillers = fillers,
    .hour_words = hour_words,
    .vague = vague,
};

}  // namespace matterlint::dates::locales

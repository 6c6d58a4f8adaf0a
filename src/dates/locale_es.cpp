#include "dates/locale.h"

namespace matterlint::dates::locales {
namespace {

constexpr std::array<std::string_view, 2> ordinals = {"º", "°"};
constexpr std::array<std::string_view, 5> fillers = {"de", "del", "el", "a", "las"};
constexpr std::array<std::string_view, 4> hour_words = {"h", "hs", "hrs", "horas"};
constexpr std::array<OtherName, 3> other_months = {{{"sept", 9}, {"set", 9}, {"setiembre", 9}}};
constexpr std::array<OtherName, 6> other_weekdays = {
    {{"mier", 3}, {"mie", 3}, {"miercoles", 3}, {"sab", 6}, {"sabado", 6}, {"juev", 4}}};
constexpr std::array<std::string_view, 22> vague = {
    "hacia",  "alrededor", "antes",      "después",   "entre",    "desde",   "hasta", "al",
    "y",      "o",         "principios", "inicio",    "mediados", "finales", "fines", "primavera",
    "verano", "otoño",     "invierno",   "trimestre", "hoy",      "presente"};

}  // namespace

extern constinit const Locale es = {
    .code = "es",
    .language = "Spanish",
    .months = {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
               "noviembre", "diciembre"},
    .short_months = {"ene.", "feb.", "mar.", "abr.", "may.", "jun.", "jul.", "ago.", "sep.", "oct.", "nov.", "dic."},
    .weekdays = {"domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"},
    .short_weekdays = {"dom.", "lun.", "mar.", "mié.", "jue.", "vie.", "sáb."},
    .other_short_months = {},
    .other_months = other_months,
    .other_weekdays = other_weekdays,
    .ordinals = ordinals,
    .has_no_dot_between_dashes = true,
    .long_forms = {"H:mm", "H:mm:ss", "DD/MM/YYYY", "D [de] MMMM [de] YYYY", "D [de] MMMM [de] YYYY H:mm",
                   "dddd, D [de] MMMM [de] YYYY H:mm"},
    .fillers = fillers,
    .hour_words = hour_words,
    .vague = vague,
};

}  // namespace matterlint::dates::locales

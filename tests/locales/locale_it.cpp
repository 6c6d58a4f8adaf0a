#include "dates/locale.h"

namespace matterlint::dates::locales {
namespace {

constexpr std::array<std::string_view, 2> ordinals = {"º", "°"};
constexpr std::array<std::string_view, 4> fillers = {"il", "di", "alle", "ore"};
constexpr std::array<std::string_view, 1> hour_words = {"h"};
constexpr std::array<OtherName, 2> other_weekdays = {{{"lunedi", 1}, {"martedi", 2}}};
constexpr std::array<std::string_view, 3> vague = {"circa", "inizio", "primavera"};

}  // namespace

extern constinit const Locale it = {
    .code = "it",
    .language = "Italian",
    .months = {"gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
               "novembre", "dicembre"},
    .short_months = {"gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"},
    .weekdays = {"domenica", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato"},
    .short_weekdays = {"dom", "lun", "mar", "mer", "gio", "ven", "sab"},
    .other_short_months = {},
    .other_months = {},
    .other_weekdays = other_weekdays,
    .ordinals = ordinals,
    .long_forms = {"HH:mm", "HH:mm:ss", "DD/MM/YYYY", "D MMMM YYYY", "D MMMM YYYY HH:mm", "dddd D MMMM YYYY HH:mm"},
    .fillers = fillers,
    .hour_words = hour_words,
    .vague = vague,
};

}  // namespace matterlint::dates::locales

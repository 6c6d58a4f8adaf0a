#include "dates/locale.h"

namespace matterlint::dates::locales {
namespace {

constexpr std::array<std::string_view, 2> ordinals = {"º", "°"};
constexpr std::array<std::string_view, 5> fillers = {"de", "del", "el", "a", "las"};

}  // namespace

constinit const Locale es = {
    .code = "es",
    .language = "Spanish",
    .months = {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
               "noviembre", "diciembre"},
    .short_months = {"ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"},
    .weekdays = {"domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"},
    .short_weekdays = {"dom", "lun", "mar", "mié", "jue", "vie", "sáb"},
    .other_short_names = {"sept", "septiembre"},
    .ordinals = ordinals,
    .fillers = fillers,
};

}  // namespace matterlint::dates::locales

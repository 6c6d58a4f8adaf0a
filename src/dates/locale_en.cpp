#include "dates/locale.h"

namespace matterlint::dates::locales {
namespace {

constexpr std::array<std::string_view, 4> ordinals = {"st", "nd", "rd", "th"};
constexpr std::array<std::string_view, 4> fillers = {"at", "of", "on", "the"};

}  // namespace

constinit const Locale en = {
    .code = "en",
    .language = "English",
    .months = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
               "November", "December"},
    .short_months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
    .weekdays = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
    .short_weekdays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"},
    .other_short_names = {"Sept", "September"},
    .ordinals = ordinals,
    .fillers = fillers,
};

}  // namespace matterlint::dates::locales

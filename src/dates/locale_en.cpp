#include "dates/locale.h"

namespace matterlint::dates::locales {
namespace {

constexpr std::array<std::string_view, 4> ordinals = {"st", "nd", "rd", "th"};
constexpr std::array<std::string_view, 4> fillers = {"at", "of", "on", "the"};
constexpr std::array<std::string_view, 2> hour_words = {"h", "hrs"};
constexpr std::array<OtherName, 1> other_months = {{{"Sept", 9}}};
constexpr std::array<OtherName, 4> other_weekdays = {{{"Tues", 2}, {"Weds", 3}, {"Thur", 4}, {"Thurs", 4}}};
constexpr std::array<std::string_view, 40> vague = {
    "c",      "ca",    "circa",   "approx",  "approximately", "about", "around",    "early",   "mid",  "late",
    "before", "after", "between", "from",    "until",         "and",   "or",        "to",      "the",  "of",
    "in",     "since", "spring",  "summer",  "autumn",        "fall",  "winter",    "q",       "h",    "season",
    "now",    "today", "present", "ongoing", "end",           "start", "beginning", "through", "till", "s"};

}  // namespace

extern constinit const Locale en = {
    .code = "en",
    .language = "English",
    .months = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
               "November", "December"},
    .short_months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
    .weekdays = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
    .short_weekdays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"},
    .other_short_months = {},
    .other_months = other_months,
    .other_weekdays = other_weekdays,
    .ordinals = ordinals,
    .long_forms = {"h:mm A", "h:mm:ss A", "MM/DD/YYYY", "MMMM D, YYYY", "MMMM D, YYYY h:mm A",
                   "dddd, MMMM D, YYYY h:mm A"},
    .fillers = fillers,
    .hour_words = hour_words,
    .vague = vague,
};

}  // namespace matterlint::dates::locales

#pragma once

#include <string_view>

#include "dates/moment_format.h"

namespace matterlint::dates {

/// Reads a format in the tokens of moment and Day.js (`YYYY-MM-DD`), of Unicode (LDML, as in Java, Luxon and date-fns:
/// `yyyy-MM-dd`), of strftime (`%Y-%m-%d`) or of Go (`2006-01-02`). Which of them it is, its tokens for the year say.
/// Where letters of two are mixed, or one stands for something else than is likely meant, the error explains it.
MomentFormat format_in_any_dialect(std::string_view text);

}  // namespace matterlint::dates

#pragma once

#include <string>
#include <vector>

#include "dates/format_words.h"
#include "dates/moment_format.h"

namespace matterlint::dates {

/// How often each part of a date stands in a format.
struct FormatParts {
  unsigned year = 0, month = 0, day = 0, day_of_year = 0, week_year = 0, week = 0, weekday_number = 0;
  unsigned hour = 0, hour_of_12 = 0, half_of_day = 0, minute = 0, second = 0, fraction = 0;
  unsigned weekday = 0, offset = 0, epoch = 0;
  unsigned all = 0;
};

FormatParts parts_of(const std::vector<MomentFormat::Piece>& pieces);

/// Why no date can be read from these parts alone, with the words of the format; empty: it can.
std::string what_is_wrong_with(const FormatParts& parts, const FormatWords& words);

/// Why no date should be written with these parts, which one can be read from; empty: it can.
std::string what_hinders_writing(const FormatParts& parts, const FormatWords& words);

}  // namespace matterlint::dates

#pragma once

#include <optional>
#include <string_view>

#include "dates/locale.h"
#include "dates/parsed_date.h"

namespace matterlint::dates {

/// Which of two numbers up to 12 is the day.
enum class DayOrder : std::uint8_t { unknown, dmy, mdy };

/// How its author writes dates.
struct WrittenForm {
  const Locale& locale;
  DayOrder order = DayOrder::unknown;
  int pivot = 68;  ///< The last two-digit year of this century.
};

/// A date as people and their programs write it.
struct WrittenDate : ParsedDate {
  /// Only the order of day and month keeps `value` from being known; it holds the reading day first, with day and
  /// month swapped it is the other one. A weekday that fits only one of them has decided.
  bool is_ambiguous = false;
};

/// Reads dates with names of months (`Monday, March 17th 2025, 7:54 pm`, `15 Oct 2023`, `17. März 2025`), of three
/// numbers (`03/17/2025`, `17.3.2025 9:05`, `2013/7/13 20:46:25`) and of mails and logs
/// (`Mon, 17 Mar 2025 19:54:00 +0100`, `Mon Mar 17 19:54:00 2025`); a weekday before or behind, a zone behind. None
/// where the text has no such shape, or has a mark or a word that is no part of it.
std::optional<WrittenDate> parse_written_date(std::string_view text, const WrittenForm& form);

}  // namespace matterlint::dates

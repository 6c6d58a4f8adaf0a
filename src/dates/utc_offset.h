#pragma once

#include <optional>

#include "dates/cursor.h"

namespace matterlint::dates {

/// A distance from UTC, as it was written.
struct UtcOffset {
  int minutes = 0;                ///< East of UTC.
  bool is_negative_zero = false;  ///< `-00:00`: the time is UTC, and the offset of the place is not known.
  bool has_colon = false;

  /// Whether a clock can show it: less than a day, and no more than 59 minutes.
  bool exists = true;
};

/// Takes `+02:00`, `-0500` or `+02`.
std::optional<UtcOffset> take_offset(Cursor& cursor);

}  // namespace matterlint::dates

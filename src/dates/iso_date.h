#pragma once

#include <optional>
#include <string_view>

#include "dates/parsed_date.h"

namespace matterlint::dates {

/// How closely a text keeps to ISO 8601.
enum class IsoForm : std::uint8_t {
  iso,        ///< `2025-03-17`, `2025-03-17T19:54[:00[.5]][Z|+02:00]`, a blank for the `T`, `2025`, `2025-03`,
              ///< `2025-W12[-1]`.
  timestamp,  ///< What YAML, Jekyll and Hugo also write: `2025-03-17 9:54:00 +0200`.
  other,      ///< Year first and still plain: `2025-3-7`, `2025/03/17`, and the rest of ISO 8601: `2025-076`,
              ///< `20250317T195400Z`, `2025-03-17T19`, `2025-03-17T19:54:00,5`, `2025W121`, `2025-W12-1T19:54`.
};

struct IsoDate : ParsedDate {
  IsoForm form = IsoForm::iso;
};

/// Reads a date whose year comes first in four digits; none where the text has no such shape.
std::optional<IsoDate> parse_iso_date(std::string_view text);

/// Reads `20250317`, `202503171954`, `20250317195400`, and seconds or milliseconds since 1970 (9 to 10 or 12 to 13
/// digits), where the year is of 1900 to 2100.
std::optional<IsoDate> parse_digits(std::string_view digits);

}  // namespace matterlint::dates

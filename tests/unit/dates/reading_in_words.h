#pragma once

#include <string>
#include <string_view>

#include "dates/reading.h"

namespace matterlint::dates {

/// What was read, in one line: the kind, the date as ISO text, and how sure it is.
inline std::string summary(std::string_view text, const ReadOptions& options = {}) {
  const Reading reading = read(text, options);
  const char* const kinds[] = {"nothing", "placeholder", "iso", "timestamp", "other", "ambiguous", "vague", "invalid"};
  std::string line = kinds[static_cast<int>(reading.kind)];
  if (reading.kind == Reading::Kind::invalid || reading.kind == Reading::Kind::vague)
    return line + (reading.reason.empty() ? "" : ": " + reading.reason);
  if (!reading.is_date()) return line;
  line += " " + iso_text(reading.value, false);
  if (reading.weekday_disagrees) return line + " weekday";
  if (reading.trust == Reading::Trust::none) return line + " untrusted";
  return line + (reading.trust == Reading::Trust::probable ? " probable" : "");
}

struct DateCase {
  const char* text;
  const char* summary;
};

}  // namespace matterlint::dates

#pragma once

#include <string>

#include "dates/reading.h"
#include "lint/context.h"
#include "lint/date_option.h"
#include "note/note.h"
#include "source/text_edit.h"

namespace matterlint {

/// How dates are written when they are rewritten.
struct DateStyle {
  DateTarget target = DateTarget::automatic;
  bool with_seconds = true;                     ///< Write `:00` where seconds are not said.
  const dates::MomentFormat* format = nullptr;  ///< In place of ISO 8601.
};

/// A date in its new form, and how safe it is to write it over the old one.
struct DateRewrite {
  std::string text;  ///< Empty: it can not be written so.
  FixSafety safety = FixSafety::none;
  Span place;             ///< What to replace.
  std::string hindrance;  ///< Another program that writes the old form, for the message; mostly empty.
};

/// Rewrites a date that was read from a property's value. Safe only in Obsidian, where no other reading is possible,
/// nothing is added or left out, and no other program rules the key: other readers take a plain timestamp for a time
/// in UTC.
DateRewrite rewrite_date(const Note& note, const Context& context, const PropertyValue& value,
                         const dates::Reading& reading, const DateStyle& style);

}  // namespace matterlint

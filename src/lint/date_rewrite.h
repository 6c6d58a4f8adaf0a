#pragma once

#include <string>

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
  std::string hindrance;  ///< What is against the new form, as the end of a sentence; mostly empty.
};

/// Rewrites a date of a note. Safe only in Obsidian, where no other reading is possible, nothing is added or left out,
/// the new text is read as the same date again, is of the old one's type for every reader that the configuration names
/// (some take a plain timestamp for a moment in UTC), and no other program rules the key. Nothing is offered where the
/// new form has no place for the time, the zone or the century.
DateRewrite rewrite_date(const Note& note, const Context& context, const DateValue& date, const DateStyle& style);

}  // namespace matterlint

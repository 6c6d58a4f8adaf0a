#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dates/date_time.h"
#include "dates/moment_format.h"
#include "dates/written_date.h"
#include "source/span.h"

namespace matterlint::dates {

/// How the notes' author writes dates; from the configuration.
struct ReadOptions {
  std::vector<MomentFormat> formats;   ///< Tried first; what only one of them reads is not ambiguous.
  std::vector<const Locale*> locales;  ///< Read beside English; the first one is written.
  DayOrder day_order = DayOrder::unknown;
  int pivot = 68;  ///< The last two-digit year of this century.

  const Locale& written_locale() const { return locales.empty() ? english() : *locales.front(); }
};

/// The format and the language that a program writes the dates of one key in. Without a language it may be any that is
/// read.
struct KeyFormat {
  MomentFormat format;
  const Locale* locale = nullptr;
};
using KeyFormats = std::map<std::string, KeyFormat, std::less<>>;

/// What a text of a date property is. One answer for all rules, so that they agree.
struct Reading {
  enum class Kind : std::uint8_t {
    nothing,      ///< Empty, or yes and no: no date was meant.
    placeholder,  ///< A template's marker, which a program will replace: `{{date}}`, `<% ... %>`, `YYYY-MM-DD`.
    iso,          ///< ISO 8601, as far as programs read it: `2025-03-17 19:54` too.
    timestamp,    ///< Nearly: `2025-03-17 9:54:00 +0200`, which readers of YAML understand.
    other,        ///< A date in another form.
    ambiguous,    ///< Day and month may be swapped, or the year is unclear.
    vague,        ///< A time that is no day, more than a date, or a date in a form that is not known: `c. 1850`,
                  ///< `March 17, 2025 by A. Person`, `2025年3月17日`.
    invalid,      ///< No date, or none of the calendar.
  };
  /// How sure the value is.
  enum class Trust : std::uint8_t {
    none,      ///< The value is not to be used: the weekday disagrees, or the zone or language is not known.
    probable,  ///< Likely what was meant.
    certain,   ///< There is no other reading.
  };

  Kind kind = Kind::nothing;
  Trust trust = Trust::none;
  DateTime value;                       ///< Of iso, timestamp, other and ambiguous (the day first).
  std::optional<DateTime> alternative;  ///< Of ambiguous: what it may be as well, where that is known.
  Span span;                            ///< The date itself, without the brackets of a wikilink.
  Span written;                         ///< All of the text but the blanks around it.
  bool is_wikilink = false;
  std::string reason;  ///< Of invalid: `February 2025 has 28 days`; may be empty. Of other, vague: what hinders trust.
  Span weekday;        ///< The weekday's word, if one is written.
  bool weekday_disagrees = false;

  bool is_date() const { return kind == Kind::iso || kind == Kind::timestamp || kind == Kind::other; }
};

/// Reads the text of a date property. Thread safe; costs little for ISO dates and never more than the text's length
/// times the number of formats and languages. What is not ISO 8601 is tried in the key's own format first, which may be
/// null.
Reading read(std::string_view text, const ReadOptions& options = {}, const KeyFormat* own = nullptr);

/// Reads a text in one format, in English or one of the languages. None where it has another shape.
std::optional<ParsedDate> parse(std::string_view text, const MomentFormat& format, const ReadOptions& options);

}  // namespace matterlint::dates

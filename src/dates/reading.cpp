#include "dates/reading.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "dates/calendar.h"
#include "dates/cursor.h"
#include "dates/embedded_date.h"
#include "dates/iso_date.h"
#include "dates/placeholder.h"
#include "dates/vague_date.h"
#include "text/npos.h"
#include "text/utf8.h"

namespace matterlint::dates {
namespace {

using Trust = Reading::Trust;

constexpr unsigned bit(Doubt doubt) {
  return static_cast<unsigned>(doubt);
}
constexpr unsigned fatal_doubts = bit(Doubt::zone_name) | bit(Doubt::language);

bool is_yes_or_no(std::string_view text) {
  constexpr std::array<std::string_view, 8> words = {"true", "false", "yes", "no", "on", "off", "null", "~"};
  return std::any_of(words.begin(), words.end(),
                     [text](std::string_view word) { return equal_ignoring_ascii_case(word, text); });
}

std::string doubt_in_words(const ParsedDate& parsed) {
  if (parsed.has(Doubt::zone_name)) return "several time zones may be meant";
  if (parsed.has(Doubt::wrong_ordinal)) return "the ending of the day is wrong";
  if (parsed.has(Doubt::two_digit_year)) return "the year has two digits";
  if (parsed.has(Doubt::half_of_day)) return "the half of the day is not certain";
  if (parsed.has(Doubt::hour_alone)) return "the minutes are missing";
  if (parsed.has(Doubt::cut_fraction)) return "the second has more digits than nanoseconds";
  return {};
}

/// Fills in what was read; a weekday must agree with the day.
void accept(Reading& reading, Reading::Kind kind, const ParsedDate& parsed) {
  reading.value = parsed.value;
  if (!parsed.error.empty()) {
    reading.kind = Reading::Kind::invalid;
    reading.reason = parsed.error;
    return;
  }
  reading.kind = kind;
  reading.reason = doubt_in_words(parsed);
  reading.trust = parsed.doubts == 0 ? Trust::certain : Trust::probable;
  if ((parsed.doubts & fatal_doubts) != 0 || kind == Reading::Kind::ambiguous) reading.trust = Trust::none;
  if (!parsed.weekday) return;
  reading.weekday = {reading.span.begin + parsed.weekday_span.begin, reading.span.begin + parsed.weekday_span.end};
  reading.weekday_disagrees = kind != Reading::Kind::ambiguous &&
                              *parsed.weekday != weekday_of(parsed.value.year, parsed.value.month, parsed.value.day);
  if (reading.weekday_disagrees) reading.trust = Trust::none;
}

/// What the formats read. Two of them may read two dates.
bool read_formats(Reading& reading, std::string_view text, const ReadOptions& options) {
  std::optional<ParsedDate> found;
  for (const MomentFormat& format : options.formats) {
    std::optional<ParsedDate> parsed = parse(text, format, options);
    if (!parsed || (found && !parsed->error.empty())) continue;
    const bool is_better = !found || !found->error.empty();
    if (!is_better && found->value != parsed->value) reading.alternative = parsed->value;
    if (is_better) found = std::move(parsed);
  }
  if (found) accept(reading, reading.alternative ? Reading::Kind::ambiguous : Reading::Kind::other, *found);
  return found.has_value();
}

Reading::Kind kind_of(IsoForm form) {
  if (form == IsoForm::iso) return Reading::Kind::iso;
  return form == IsoForm::timestamp ? Reading::Kind::timestamp : Reading::Kind::other;
}

std::optional<IsoDate> parse_year_first(std::string_view text) {
  if (!is_digit(text.front())) return std::nullopt;
  std::optional<IsoDate> parsed = parse_iso_date(text);
  return parsed ? parsed : parse_digits(text);
}

std::optional<DateTime> with_swapped_day(DateTime value) {
  std::swap(value.day, value.month);
  return calendar_error(value).empty() ? std::optional(value) : std::nullopt;
}

bool read_written(Reading& reading, std::string_view text, const ReadOptions& options) {
  const auto parse_in = [&](const Locale& locale) {
    return parse_written_date(text, {locale, options.day_order, options.pivot});
  };
  std::optional<WrittenDate> parsed = parse_in(english());
  for (const Locale* const locale : options.locales)
    if (!parsed) parsed = parse_in(*locale);
  for (const Locale* const locale : all_locales()) {
    if (parsed) break;
    parsed = parse_in(*locale);
    if (!parsed) continue;
    parsed->add(Doubt::language);
    reading.reason = std::string(locale->language);
  }
  if (!parsed) return false;
  const std::string language = reading.reason;
  accept(reading, parsed->is_ambiguous ? Reading::Kind::ambiguous : Reading::Kind::other, *parsed);
  if (reading.kind == Reading::Kind::ambiguous) reading.alternative = with_swapped_day(reading.value);
  if (!language.empty() && reading.reason.empty())
    reading.reason = "it is written in " + language + ", which is none of the configured languages";
  return true;
}

/// How a text is read, by its author's habits and those of its key.
struct Habits {
  const ReadOptions& options;
  const KeyFormat* own;
};

/// What the program that writes the key has written, there is no doubt about but that it may have been changed since.
bool read_own_format(Reading& reading, std::string_view text, const Habits& habits) {
  if (habits.own == nullptr) return false;
  const MomentFormat& format = habits.own->format;
  const std::optional<ParsedDate> parsed = habits.own->locale == nullptr
                                               ? parse(text, format, habits.options)
                                               : format.parse(text, *habits.own->locale, habits.options.pivot);
  if (parsed) accept(reading, Reading::Kind::other, *parsed);
  return parsed.has_value();
}

/// Reads a text that is no template. False: it has the shape of no date.
bool read_date(Reading& reading, std::string_view text, const Habits& habits) {
  const ReadOptions& options = habits.options;
  if (text.empty()) return false;
  const std::optional<IsoDate> year_first = parse_year_first(text);
  const bool is_iso = year_first && year_first->form == IsoForm::iso && year_first->error.empty();
  if (!is_iso && (read_own_format(reading, text, habits) || read_formats(reading, text, options))) return true;
  if (!year_first) return read_written(reading, text, options);
  accept(reading, kind_of(year_first->form), *year_first);
  return true;
}

/// The place of the target in a wikilink: without brackets, heading and display text.
Span inside_wikilink(std::string_view text) {
  return span_of(2, std::min(text.find_first_of("|#", 2), text.size() - 2));
}

Span without_blanks(std::string_view text, Span span) {
  // Block scalars end with a line feed.
  constexpr std::string_view blanks = " \t\r\n";
  const std::string_view part = slice(text, span);
  const std::size_t first = part.find_first_not_of(blanks);
  if (first == npos) return {span.begin, span.begin};
  return span_of(span.begin + first, span.begin + part.find_last_not_of(blanks) + 1);
}

/// Whether a date stands in brackets, which no program takes for one: `<2025-03-17>`.
bool read_in_brackets(Reading& reading, std::string_view text, const Habits& habits) {
  const std::optional<Span> inside = inside_of_brackets(text);
  Reading date;
  if (!inside || !read_date(date, slice(text, without_blanks(text, *inside)), habits)) return false;
  if (date.value.precision < Precision::day || date.kind == Reading::Kind::invalid) return false;
  reading.kind = Reading::Kind::vague;
  reading.reason = "it stands in brackets or quotes";
  return true;
}

/// Whether a day is said, and something else. A day that does not exist is an error all the same.
bool read_embedded(Reading& reading, std::string_view text, const Habits& habits) {
  for (const Span part : possible_dates(text)) {
    Reading date;
    if (!read_date(date, slice(text, part), habits) || date.value.precision < Precision::day) continue;
    const bool is_invalid = date.kind == Reading::Kind::invalid;
    reading.kind = is_invalid ? Reading::Kind::invalid : Reading::Kind::vague;
    reading.reason = is_invalid ? date.reason : "it says more than a date";
    return true;
  }
  return false;
}

void read_vague(Reading& reading, std::string_view text, const Habits& habits) {
  reading.kind = Reading::Kind::vague;
  reading.reason = vague_reason(text);
  if (reading.reason.empty() && !read_embedded(reading, text, habits)) reading.kind = Reading::Kind::invalid;
}

}  // namespace

std::optional<ParsedDate> parse(std::string_view text, const MomentFormat& format, const ReadOptions& options) {
  std::optional<ParsedDate> parsed = format.parse(text, english(), options.pivot);
  for (const Locale* const locale : options.locales)
    if (!parsed) parsed = format.parse(text, *locale, options.pivot);
  return parsed;
}

Reading read(std::string_view text, const ReadOptions& options, const KeyFormat* own) {
  const Habits habits{options, own};
  Reading reading;
  reading.span = without_blanks(text, span_of(0, text.size()));
  reading.written = reading.span;
  std::string_view date = slice(text, reading.span);
  if (date.empty() || is_yes_or_no(date)) return reading;
  if (read_in_brackets(reading, date, habits)) return reading;
  if (is_placeholder(date)) {
    reading.kind = Reading::Kind::placeholder;
    return reading;
  }
  reading.is_wikilink = date.starts_with("[[") && date.ends_with("]]") && date.size() > 4;
  if (reading.is_wikilink) {
    const Span inside = inside_wikilink(date);
    reading.span = without_blanks(text, {reading.span.begin + inside.begin, reading.span.begin + inside.end});
    date = slice(text, reading.span);
  }
  if (read_date(reading, date, habits)) return reading;
  if (const std::size_t slash = date.rfind('/'); reading.is_wikilink && slash != npos) {
    reading.span.begin += static_cast<std::uint32_t>(slash + 1);
    if (read_date(reading, date.substr(slash + 1), habits)) return reading;
  }
  read_vague(reading, date, habits);
  return reading;
}

}  // namespace matterlint::dates

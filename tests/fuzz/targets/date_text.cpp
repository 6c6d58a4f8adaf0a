// A format of dates, and below it a text that may be a date. What is read can be printed, and is read back as the same.
#include <array>

#include "dates/format_dialect.h"
#include "dates/iso_date.h"
#include "dates/reading.h"
#include "target.h"

namespace matterlint::fuzz {
namespace {

using namespace dates;

void check_iso(const DateTime& value) {
  const std::string written = iso_text(value, false);
  const auto again = parse_iso_date(written);
  expect(again.has_value() && again->error.empty(), "`" + written + "` is written and can not be read");
  expect(iso_text(again->value, false) == written,
         "`" + written + "` is read as `" + iso_text(again->value, false) + "`");
  expect(earliest_second(value) <= latest_second(value), "`" + written + "` ends before it begins");
}

void check_reading(std::string_view text, const ReadOptions& options, const KeyFormat* own) {
  const Reading reading = read(text, options, own);
  for (const Span span : {reading.span, reading.written, reading.weekday})
    expect(span.begin <= span.end && span.end <= text.size(), "a part of a date is outside of its text");
  if (reading.kind == Reading::Kind::invalid || !(reading.is_date() || reading.kind == Reading::Kind::ambiguous))
    return;
  if (reading.trust == Reading::Trust::none) return;
  expect(calendar_error(reading.value).empty(), "a day that is not in the calendar: " + iso_text(reading.value));
  check_iso(reading.value);
  if (reading.alternative) check_iso(*reading.alternative);
}

/// What a format reads, it prints so that it reads the same again.
void check_format(std::string_view text, const MomentFormat& format, const Locale& locale) {
  const auto first = format.parse(text, locale);
  if (!first || !first->error.empty()) return;
  const auto printed = format.print(first->value, locale);
  if (!printed) return;
  const auto second = format.parse(*printed, locale);
  expect(second.has_value(), "`" + *printed + "` is printed in `" + format.text() + "` and can not be read");
  expect(second->error.empty() && earliest_second(second->value) == earliest_second(first->value),
         "`" + std::string(text) + "` in `" + format.text() + "` is read, printed as `" + *printed +
             "` and read otherwise");
}

}  // namespace

void check(std::string_view input) {
  const std::size_t end = std::min(input.find('\n'), input.size());
  const std::string_view text = input.substr(std::min(end + 1, input.size()));
  const KeyFormat own = {format_in_any_dialect(input.substr(0, end)), nullptr};
  expect(!own.format.error().ends_with('.'), own.format.error());
  for (const Locale* const locale : all_locales()) check_format(text, own.format, *locale);
  ReadOptions options;
  check_reading(text, options, nullptr);
  options.locales.assign(all_locales().begin(), all_locales().end());
  options.day_order = DayOrder::dmy;
  check_reading(text, options, &own);
  options.formats = {own.format};
  check_reading(text, options, nullptr);
}

}  // namespace matterlint::fuzz

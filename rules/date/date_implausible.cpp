#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "lint/rule.h"
#include "text/utf8.h"

namespace matterlint::rules::date_implausible {
namespace {

struct Options {
  int min = 1;
  int max = 2199;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "date-implausible",
    .summary = "Dates that are what a program writes where it knows none.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::info}},
    .reads = Reads::tree | Reads::dates,
    .options = {option<&Options::min>("min", "The first year that is let pass.", {0, 9999}),
                option<&Options::max>("max", "The last year that is let pass.", {0, 9999})},
    .docs = R"md(
A program that knows no date often writes the first one that it can count: 1 January of the year 1, 1601 or 1970. Such a
note is then the oldest of all, and nobody sees that its date is missing. A year far ahead is a slip of the fingers.

```md bad
---
created: 1970-01-01T00:00:00
         ^^^^^^^^^^^^^^^^^^^ `1970-01-01T00:00:00` is what programs write that know no date
date: 0000-01-09
      ^^^^^^^^^^ the year of `0000-01-09` is before 0001
modified: 2205-03-17
          ^^^^^^^^^^ the year of `2205-03-17` is after 2199
---
```

Old dates are fine, and so is the last day of all where something never ends.

```yaml options
note: {properties: {date: [published, expires]}}
```

```md good
---
published: 1813-01-28
expires: 9999-12-31
---
```

```yaml options
min: 1900
```

```md bad
---
date: 1813-01-28
      ^^^^^^^^^^ the year of `1813-01-28` is before 1900
---
```
)md",
    .check = bind<check>,
};

namespace {

/// Where programs begin to count: .NET and Go, Calibre, Windows, Unix.
constexpr std::array<std::string_view, 4> first_days = {"0001-01-01", "0101-01-01", "1601-01-01", "1970-01-01"};
/// The same moments, in the time of a place to the west.
constexpr std::array<std::string_view, 2> evenings_before = {"1600-12-31T", "1969-12-31T"};

/// Midnight in UTC is a whole number of quarters of an hour away; another time of that day is that of something.
bool is_midnight_somewhere(const dates::DateTime& value) {
  return value.minute % 15 == 0 && value.second == 0 && value.nanosecond == 0;
}

bool is_first_moment(const dates::DateTime& value) {
  if (value.precision < dates::Precision::day) return false;
  const std::string text = iso_text(value);
  const auto begins = [&text](std::string_view start) { return text.starts_with(start); };
  if (std::any_of(first_days.begin(), first_days.end(), begins)) return is_midnight_somewhere(value) && value.hour < 15;
  return std::any_of(evenings_before.begin(), evenings_before.end(), begins) && is_midnight_somewhere(value) &&
         value.hour >= 12;
}

/// Something that never ends: `expiryDate: 9999-12-31`.
bool means_never(const DateValue& date) {
  constexpr std::array<std::string_view, 4> ends = {"expir", "unpublish", "due", "end"};
  const std::string key = ascii_lower(date.property->name());
  return date.reading.value.year > 9000 && std::any_of(ends.begin(), ends.end(), [&key](std::string_view word) {
           return key.find(word) != std::string::npos;
         });
}

std::string in_four_digits(int year) {
  dates::DateTime value;
  value.year = year;
  value.precision = dates::Precision::year;
  return iso_text(value);
}

void check(const Note& note, const Options& options, Report& report) {
  for (const DateValue& date : note.dates()) {
    const dates::Reading& reading = date.reading;
    if (!reading.is_date() || reading.is_wikilink || means_never(date)) continue;
    const std::string text = "`" + std::string(slice(date.node->text, reading.written)) + "`";
    const int year = reading.value.year;
    if (year < options.min) {
      report.add(date.node->span, "the year of " + text + " is before " + in_four_digits(options.min));
    } else if (year > options.max) {
      report.add(date.node->span, "the year of " + text + " is after " + in_four_digits(options.max));
    } else if (is_first_moment(reading.value)) {
      report.add(date.node->span, text + " is what programs write that know no date");
    }
  }
}

}  // namespace
}  // namespace matterlint::rules::date_implausible

#include <string>

#include "dates/calendar.h"
#include "dates/locale.h"
#include "lint/rule.h"

namespace matterlint::rules::date_weekday_mismatch {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "date-weekday-mismatch",
    .summary = "Dates that fall on another day of the week than they say.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .reads = Reads::tree | Reads::dates,
    .docs = R"md(
One of the two is wrong, and only the author knows which. Programs that parse such a date strictly refuse it, and Obsidian
Linter then writes the present time over it.

```md bad
---
created: Tuesday, March 17th 2025
         ^^^^^^^ 17 March 2025 is a Monday, not a `Tuesday`
---
```

```md good
---
created: Monday, March 17th 2025
---
```
)md",
    .check = bind<check>,
};

namespace {

std::string in_words(const dates::DateTime& value) {
  return std::to_string(value.day) + " " + std::string(dates::english().months[value.month - 1]) + " " +
         std::to_string(value.year);
}

void check(const Note& note, Report& report) {
  for (const DateValue& value : note.dates()) {
    const dates::Reading& reading = value.reading;
    if (!reading.weekday_disagrees || reading.is_wikilink) continue;
    const dates::DateTime& date = reading.value;
    const std::string_view weekday = dates::english().weekdays[dates::weekday_of(date.year, date.month, date.day)];
    report.add(note.place_of(*value.node, reading.weekday).value_or(value.node->span),
               in_words(date) + " is a " + std::string(weekday) + ", not a `" +
                   std::string(slice(value.node->text, reading.weekday)) + "`");
  }
}

}  // namespace
}  // namespace matterlint::rules::date_weekday_mismatch

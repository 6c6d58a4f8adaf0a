#include <string>

#include "dates/locale.h"
#include "lint/date_option.h"
#include "lint/rule.h"

namespace matterlint::rules::date_ambiguous {
namespace {

struct Options {
  dates::DayOrder day_order = dates::DayOrder::unknown;
  int pivot = 68;
};

void check(const Note& note, Report& report);
void settle(const Options& options, NoteSettings& notes);

}  // namespace

extern constinit const Rule rule = {
    .id = "date-ambiguous",
    .summary = "Dates whose day and month may be swapped.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .reads = Reads::tree | Reads::dates,
    .options = {option<&Options::day_order>("day-order", "Which number comes first: `dmy` or `mdy`."),
                option<&Options::pivot>("pivot", "The last two-digit year of this century.", {0, 99})},
    .docs = R"md(
`03/04/2025` is 3 April in London and 4 March in New York, and programs read it as they like. Where one number is
greater than 12, or both are equal, there is no doubt; then the date is a matter of `date-format`.

```md bad
---
created: 03/04/2025
         ^^^^^^^^^^ `03/04/2025` may be 3 April or 4 March
modified: 1/2/25
          ^^^^^^ `1/2/25` may be 1 February or 2 January
---
```

```md good
---
created: 2025-04-03
---
```

Once the order is known, here or at `date-format`, such dates are a matter of `date-format` too, which can fix them.

```yaml options
day-order: dmy
```

```md good
---
created: 03/04/2025
---
```
)md",
    .check = bind<check>,
    .settle = bind_settle<settle>,
};

namespace {

std::string in_words(const dates::DateTime& value, bool with_year) {
  return std::to_string(value.day) + " " + std::string(dates::english().months[value.month - 1]) +
         (with_year ? " " + iso_text(value).substr(0, 4) : "");
}

std::string message(std::string_view text, const dates::Reading& reading) {
  const std::string start = "`" + std::string(text) + "` may be ";
  if (!reading.alternative) return start + "several dates: its year has two digits";
  const bool is_same_year = reading.value.year == reading.alternative->year;
  return start + in_words(reading.value, !is_same_year) + " or " + in_words(*reading.alternative, !is_same_year);
}

void check(const Note& note, Report& report) {
  for (const DateValue& date : note.dates()) {
    if (date.reading.kind != dates::Reading::Kind::ambiguous || date.reading.is_wikilink) continue;
    report.add(date.node->span, message(slice(date.node->text, date.reading.written), date.reading));
  }
}

void settle(const Options& options, NoteSettings& notes) {
  if (options.day_order != dates::DayOrder::unknown) notes.dates.day_order = options.day_order;
  notes.dates.pivot = options.pivot;
}

}  // namespace
}  // namespace matterlint::rules::date_ambiguous

#include <array>
#include <string>
#include <string_view>

#include "lint/rule.h"

namespace matterlint::rules::date_quoting {
namespace {

enum class Quotes : std::uint8_t { never, always };
constexpr std::array<std::string_view, 2> option_names(Quotes) {
  return {"never", "always"};
}

struct Options {
  Quotes quotes = Quotes::never;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "date-quoting",
    .summary = "Dates in quotes among dates without them, or the other way round.",
    .since = "0.1",
    .fix = FixSafety::unsafe,
    .reads = Reads::tree | Reads::dates,
    .options = {option<&Options::quotes>("quotes", "Whether dates stand in quotes: `never` or `always`.")},
    .docs = R"md(
For some programs a date in quotes is text and one without is a moment in UTC, which shows as the day before to the west
of Greenwich. What is right depends on who reads the notes; it should be one of the two everywhere.

```md bad
---
created: "2025-03-17"
          ^^^^^^^^^^ `2025-03-17` stands in quotes
modified: 2025-03-17
---
```
```md fixed unsafe
---
created: 2025-03-17
modified: 2025-03-17
---
```

Links to a day's note, and what only begins like a date, need their quotes.

```md good
---
created: "[[2025-03-17]]"
modified: "March 17, 2025"
published: "2025"
---
```

```yaml options
quotes: always
```

```md bad
---
created: "2025-03-17"
modified: 2025-03-17T19:54:00
          ^^^^^^^^^^^^^^^^^^^ `2025-03-17T19:54:00` stands without quotes
---
```
```md fixed unsafe
---
created: "2025-03-17"
modified: "2025-03-17T19:54:00"
---
```
)md",
    .check = bind<check>,
};

namespace {

/// A date that is one for programs too, so that quotes make a difference. A year alone would become a number.
bool is_plain_date(const dates::Reading& reading) {
  return (reading.kind == dates::Reading::Kind::iso || reading.kind == dates::Reading::Kind::timestamp) &&
         !reading.is_wikilink && reading.value.precision >= dates::Precision::day;
}

void check(const Note& note, const Options& options, Report& report) {
  if (note.tree().language() != yaml::Language::yaml) return;
  const bool wants_quotes = options.quotes == Quotes::always;
  for (const DateValue& date : note.dates()) {
    const yaml::Node& node = *date.node;
    const bool is_other = wants_quotes ? node.style == yaml::Style::plain : node.is_quoted();
    const bool is_whole = date.reading.span == span_of(0, node.text.size()) && node.properties == nullptr;
    if (!is_other || !is_whole || !is_plain_date(date.reading) || !note.place_of(node, {})) continue;
    const std::string text(node.text);
    report.add(node.span, "`" + text + "` stands " + (wants_quotes ? "without" : "in") + " quotes")
        .fix(FixSafety::unsafe, wants_quotes ? "Add quotes" : "Delete the quotes",
             {{node.outer, wants_quotes ? '"' + text + '"' : text}});
  }
}

}  // namespace
}  // namespace matterlint::rules::date_quoting

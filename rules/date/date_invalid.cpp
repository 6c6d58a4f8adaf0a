#include <string>

#include "lint/rule.h"

namespace matterlint::rules::date_invalid {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "date-invalid",
    .summary = "Dates that are none, or that are not in the calendar.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::error}},
    .reads = Reads::tree | Reads::dates,
    .peers = {"frontmatter-validator/INVALID_LAST_REVIEW_DATE", "jekyll"},
    .docs = R"md(
Programs that can not read a date leave the note out of every list that is sorted by it, roll it over to another day, or
stop: of `2025-02-30`, js-yaml makes 2 March, and PyYAML an exception. Such values are often left behind by a program that
failed (`Invalid date`) or cut off what a web page said (`Thursday`).

```md bad
---
created: 2025-02-30
         ^^^^^^^^^^ `2025-02-30` is no date: February 2025 has 28 days
published: Thursday
           ^^^^^^^^ `Thursday` is no date
modified: Invalid date
          ^^^^^^^^^^^^ `Invalid date` is no date
---
```

Empty values, templates' markers, and links to the note of a day are no faults.

```md good
---
created: {{date}}
published:
modified: "[[2025-03-17]]"
---
```
)md",
    .check = bind<check>,
};

namespace {

void check(const Note& note, Report& report) {
  for (const DateValue& date : note.dates()) {
    const yaml::Node& node = *date.node;
    const dates::Reading& reading = date.reading;
    if (reading.kind != dates::Reading::Kind::invalid || node.is_null() || node.kind == yaml::Kind::boolean) continue;
    const std::string reason = reading.reason.empty() ? "" : ": " + reading.reason;
    report.add(node.span, "`" + std::string(slice(node.text, reading.written)) + "` is no date" + reason);
  }
}

}  // namespace
}  // namespace matterlint::rules::date_invalid

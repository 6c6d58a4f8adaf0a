#include <string>
#include <string_view>
#include <vector>

#include "lint/glob_option.h"
#include "lint/rule.h"

namespace matterlint::rules::date_future {
namespace {

struct Options {
  std::vector<Glob> keys = {Glob("*[cC]reat*"), Glob("*[mM]odif*"), Glob("*[uU]pdated*"), Glob("lastmod")};
  bool publish = false;
};

void check(const Note& note, const Options& options, const Context& context, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "date-future",
    .summary = "Notes that were created or changed in the future.",
    .since = "0.1",
    .presets = {{Preset::obsidian, Severity::info}, {Preset::clippings, Severity::warning}},
    .reads = Reads::tree | Reads::dates,
    .options = {option<&Options::keys>("keys", "The dates that are past, as globs of their keys."),
                option<&Options::publish>("publish",
                                          "Whether `date` and days of publication are past too: some site generators "
                                          "leave out pages that they are not, and say nothing.")},
    .docs = R"md(
Nothing is created or changed tomorrow: the date has a slip in it, or the clock was wrong. A day more is let pass, since
the time zone is often missing.

```yaml options
context: {now: 2025-03-17T12:00:00}
```

```md bad
---
created: 2025-03-19
         ^^^^^^^^^^ `created` is in the future
modified: 2052-03-17
          ^^^^^^^^^^ `modified` is in the future
---
```

A day of publication may be planned.

```md good
---
created: 2025-03-18
published: 2025-04-01
date: 2025-04-01
---
```

```yaml options
keys: [recorded]
publish: true
note: {properties: {date: [recorded, created, date]}}
context: {now: 2025-03-17T12:00:00}
```

```md bad
---
recorded: 2025-04-01
          ^^^^^^^^^^ `recorded` is in the future
date: 2025-04-01
      ^^^^^^^^^^ `date` is in the future
---
```
)md",
    .check = bind<check>,
};

namespace {

constexpr std::int64_t day_in_seconds = 86'400;

bool is_looked_at(std::string_view key, const Options& options) {
  if (matches_any(options.keys, key)) return true;
  return options.publish && (key == "date" || key.find("pub") != key.npos);
}

void check(const Note& note, const Options& options, const Context& context, Report& report) {
  if (context.now == 0) return;
  for (const DateValue& date : note.dates()) {
    const std::string_view key = date.property->name();
    const dates::Reading& reading = date.reading;
    const bool is_certain = reading.is_date() && reading.trust == dates::Reading::Trust::certain;
    const bool is_future = is_certain && earliest_second(reading.value) > context.now + day_in_seconds;
    if (is_future && is_looked_at(key, options))
      report.add(date.node->span, "`" + std::string(key) + "` is in the future");
  }
}

}  // namespace
}  // namespace matterlint::rules::date_future

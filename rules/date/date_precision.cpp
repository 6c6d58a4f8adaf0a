#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "lint/date_rewrite.h"
#include "lint/rule.h"

namespace matterlint::rules {
namespace {

enum class Wanted : std::uint8_t { date, datetime };
constexpr std::array<std::string_view, 2> option_names(Wanted) {
  return {"date", "datetime"};
}

struct Options {
  std::map<std::string, Wanted> keys;
};

void check(const Note& note, const Options& options, const Context& context, Report& report);

}  // namespace

extern constinit const Rule date_precision = {
    .id = "date-precision",
    .summary = "Dates without the time of day that their key wants, or with one too many.",
    .since = "0.1",
    .fix = FixSafety::unsafe,
    .reads = Reads::tree,
    .options = {option<&Options::keys>("keys",
                                       "Keys, each with `date` or `datetime`; in a vault, the others follow the types "
                                       "that Obsidian gives them.")},
    .peers = {"metadata-menu/DateTime", "obsidian/properties"},
    .docs = R"md(
A list that is sorted by the time of day puts notes without one at the start of their day. The rule does nothing until it
knows what a key wants.

```yaml options
keys: {created: datetime, published: date}
```

```md bad
---
created: 2025-03-17
         ^^^^^^^^^^ `created` says no time of day
published: 2025-03-17T19:54:00
           ^^^^^^^^^^^^^^^^^^^ `published` says a time of day
---
```
```md fixed unsafe
---
created: 2025-03-17T00:00:00
published: 2025-03-17
---
```

```md good
---
created: 2025-03-17T19:54:00
published: 2025-03-17
modified: 2025-03-17
---
```

```yaml options
context: {vault: {property-types: {created: datetime}}}
```

```md bad
---
created: 2025-03-17
         ^^^^^^^^^^ `created` says no time of day
---
```
```md fixed unsafe
---
created: 2025-03-17T00:00:00
---
```
)md",
    .check = bind<check>,
};

namespace {

std::optional<Wanted> wanted_for(const std::string& key, const Options& options, const Context& context) {
  if (const auto found = options.keys.find(key); found != options.keys.end()) return found->second;
  if (context.vault == nullptr) return std::nullopt;
  const auto type = context.vault->property_types.find(key);
  if (type == context.vault->property_types.end()) return std::nullopt;
  if (type->second == "date") return Wanted::date;
  return type->second == "datetime" ? std::optional(Wanted::datetime) : std::nullopt;
}

/// Other forms are a matter of `date-format`, which writes them as they are wanted.
bool is_plain_day(const dates::Reading& reading) {
  return (reading.kind == dates::Reading::Kind::iso || reading.kind == dates::Reading::Kind::timestamp) &&
         !reading.is_wikilink && reading.value.precision >= dates::Precision::day;
}

void check(const Note& note, const Options& options, const Context& context, Report& report) {
  for (const DateValue& date : note.dates()) {
    if (!is_plain_day(date.reading)) continue;
    const std::string key(date.property->name());
    const std::optional<Wanted> wanted = wanted_for(key, options, context);
    const bool wants_time = wanted == Wanted::datetime;
    if (!wanted || date.reading.value.has_time() == wants_time) continue;
    Report::Finding finding =
        report.add(date.node->span, "`" + key + "` says " + (wants_time ? "no" : "a") + " time of day");
    const DateRewrite rewrite =
        rewrite_date(note, context, date, {.target = wants_time ? DateTarget::datetime : DateTarget::date});
    if (!rewrite.text.empty() && (rewrite.text.find(':') != std::string::npos) == wants_time)
      finding.fix(rewrite.safety, "Write " + rewrite.text, {{rewrite.place, rewrite.text}});
  }
}

}  // namespace
}  // namespace matterlint::rules

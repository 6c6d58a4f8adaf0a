#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "lint/date_rewrite.h"
#include "lint/rule.h"

namespace matterlint::rules::date_precision {
namespace {

/// With a time of day; or at least the day, the month, the year.
enum class Wanted : std::uint8_t { date, datetime, month, year };
constexpr std::array<std::string_view, 4> option_names(Wanted) {
  return {"date", "datetime", "month", "year"};
}

struct Options {
  std::map<std::string, Wanted> keys;
};

void check(const Note& note, const Options& options, const Context& context, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "date-precision",
    .summary = "Dates without the time of day that their key wants, or with one too many.",
    .since = "0.1",
    .fix = FixSafety::unsafe,
    .reads = Reads::tree | Reads::dates,
    .options = {option<&Options::keys>("keys",
                                       "Keys, each with `date` or `datetime`, or the `month` or `year` that it needs "
                                       "at least; in a vault, the others follow the types that Obsidian gives them.")},
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
bool is_plain(const dates::Reading& reading) {
  return (reading.kind == dates::Reading::Kind::iso || reading.kind == dates::Reading::Kind::timestamp) &&
         !reading.is_wikilink;
}

/// What the date says or does not say, against what is wanted; empty: it is as wanted.
std::string_view fault_of(const dates::DateTime& value, Wanted wanted) {
  using dates::Precision;
  if (value.precision < Precision::month && wanted != Wanted::year)
    return wanted == Wanted::month ? "no month" : "no day";
  if (value.precision < Precision::day) return wanted == Wanted::date || wanted == Wanted::datetime ? "no day" : "";
  if (wanted == Wanted::datetime && !value.has_time()) return "no time of day";
  return wanted == Wanted::date && value.has_time() ? "a time of day" : "";
}

void check(const Note& note, const Options& options, const Context& context, Report& report) {
  for (const DateValue& date : note.dates()) {
    if (!is_plain(date.reading)) continue;
    const std::string key(date.property->name());
    const std::optional<Wanted> wanted = wanted_for(key, options, context);
    const std::string_view fault = wanted ? fault_of(date.reading.value, *wanted) : "";
    if (fault.empty()) continue;
    Report::Finding finding = report.add(date.node->span, "`" + key + "` says " + std::string(fault));
    if (date.reading.value.precision < dates::Precision::day) continue;
    const bool wants_time = wanted == Wanted::datetime;
    const DateRewrite rewrite =
        rewrite_date(note, context, date, {.target = wants_time ? DateTarget::datetime : DateTarget::date});
    if (!rewrite.text.empty() && (rewrite.text.find(':') != std::string::npos) == wants_time)
      finding.fix(rewrite.safety, "Write " + rewrite.text, {{rewrite.place, rewrite.text}});
  }
}

}  // namespace
}  // namespace matterlint::rules::date_precision

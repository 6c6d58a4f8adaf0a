#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "text/npos.h"

namespace matterlint::rules::date_timezone {
namespace {

enum class Zone : std::uint8_t { consistent, require, forbid };
constexpr std::array<std::string_view, 3> option_names(Zone) {
  return {"consistent", "require", "forbid"};
}

struct Options {
  Zone zone = Zone::consistent;
  std::map<std::string, Zone> keys;
  std::string add;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "date-timezone",
    .summary = "Times of day with a time zone beside such without one.",
    .since = "0.1",
    .presets = {{Preset::docs, Severity::info}},
    .fix = FixSafety::unsafe,
    .reads = Reads::tree | Reads::dates,
    .options = {option<&Options::zone>("zone",
                                       "Whether all times of a note say a zone or none does (`consistent`), each must "
                                       "(`require`), or none may (`forbid`)."),
                option<&Options::keys>("keys", "The same for single keys."),
                option<&Options::add>("add", "What fixes add where a zone is missing, such as `Z` or `+01:00`.")},
    .peers = {"hugo"},
    .docs = R"md(
A time without a zone is in UTC for one program and in the zone of the reader's computer for the next. Where one date of a
note says its zone and another does not, their order is a matter of luck.

```md bad
---
date: 2025-03-17T19:54:00
      ^^^^^^^^^^^^^^^^^^^ `date` says no time zone, `lastmod` does
lastmod: 2025-03-17T20:10:00+01:00
         ‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾ `lastmod` is here
---
```
```md fixed unsafe
---
date: 2025-03-17T19:54:00+01:00
lastmod: 2025-03-17T20:10:00+01:00
---
```

```md good
---
date: 2025-03-17T19:54:00
created: 2025-03-17
lastmod: 2025-03-17 20:10
---
```

```yaml options
zone: forbid
keys: {date: require}
add: Z
```

```md bad
---
date: 2025-03-17T19:54:00
      ^^^^^^^^^^^^^^^^^^^ `date` says no time zone
lastmod: 2025-03-17 20:10:00 +0100
         ^^^^^^^^^^^^^^^^^^^^^^^^^ `lastmod` says a time zone
---
```
```md fixed unsafe
---
date: 2025-03-17T19:54:00Z
lastmod: 2025-03-17 20:10:00
---
```
)md",
    .check = bind<check>,
};

namespace {

using Dates = std::vector<const DateValue*>;

bool has_zone(const DateValue* date) {
  return date->reading.value.offset.has_value();
}

std::string name_of(const DateValue& date) {
  return "`" + std::string(date.property->name()) + "`";
}

Zone zone_for(const DateValue& date, const Options& options) {
  const auto found = options.keys.find(std::string(date.property->name()));
  return found == options.keys.end() ? options.zone : found->second;
}

/// The zone of a date in ISO 8601, with the blank before it.
std::string_view zone_of(const DateValue& date) {
  constexpr std::size_t behind_day = 10;
  const std::string_view text = slice(date.node->text, date.reading.span);
  const bool is_plain = date.reading.kind != dates::Reading::Kind::other;
  std::size_t at = is_plain && text.size() > behind_day ? text.find_first_of("Zz+-", behind_day) : npos;
  if (at != npos && text[at - 1] == ' ') --at;
  return at == npos ? std::string_view() : text.substr(at);
}

void offer_zone(const Note& note, const DateValue& date, std::string_view zone, Report::Finding finding) {
  const std::uint32_t end = date.reading.span.end;
  const auto place = note.place_of(*date.node, {end, end});
  if (!zone.empty() && place && date.reading.kind != dates::Reading::Kind::other)
    finding.fix(FixSafety::unsafe, "Add `" + std::string(zone) + "`", {{*place, std::string(zone)}});
}

void refuse_zone(const Note& note, const DateValue& date, Report& report) {
  Report::Finding finding = report.add(date.node->span, name_of(date) + " says a time zone");
  const std::string_view zone = zone_of(date);
  const std::uint32_t end = date.reading.span.end;
  const auto place = note.place_of(*date.node, span_of(end - zone.size(), end));
  if (!zone.empty() && place) finding.fix(FixSafety::unsafe, "Delete the time zone", {{*place, ""}});
}

/// The fix takes the zone of the others where all have the same.
void check_consistent(const Note& note, const Dates& dates, const Options& options, Report& report) {
  const auto first = std::find_if(dates.begin(), dates.end(), has_zone);
  if (first == dates.end()) return;
  const bool is_one = std::all_of(dates.begin(), dates.end(), [&](const DateValue* date) {
    return !has_zone(date) || date->reading.value.offset == (*first)->reading.value.offset;
  });
  const std::string_view zone = is_one && options.add.empty() ? zone_of(**first) : options.add;
  for (const DateValue* const date : dates) {
    if (has_zone(date)) continue;
    Report::Finding finding =
        report.add(date->node->span, name_of(*date) + " says no time zone, " + name_of(**first) + " does");
    finding.related((*first)->node->span, name_of(**first) + " is here");
    offer_zone(note, *date, zone, finding);
  }
}

void check(const Note& note, const Options& options, Report& report) {
  Dates consistent;
  for (const DateValue& date : note.dates()) {
    const dates::Reading& reading = date.reading;
    const bool is_time = reading.is_date() && reading.value.has_time() && !reading.is_wikilink;
    if (!is_time || reading.trust == dates::Reading::Trust::none) continue;
    const Zone zone = zone_for(date, options);
    if (zone == Zone::consistent) {
      consistent.push_back(&date);
    } else if (zone == Zone::forbid && has_zone(&date)) {
      refuse_zone(note, date, report);
    } else if (zone == Zone::require && !has_zone(&date)) {
      offer_zone(note, date, options.add, report.add(date.node->span, name_of(date) + " says no time zone"));
    }
  }
  check_consistent(note, consistent, options, report);
}

}  // namespace
}  // namespace matterlint::rules::date_timezone

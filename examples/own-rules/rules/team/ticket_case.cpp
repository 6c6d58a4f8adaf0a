#include <string>
#include <vector>

#include "lint/rule.h"
#include "text/ascii.h"
#include "yaml/quote.h"

namespace matterlint::rules::ticket_case {
namespace {

struct Options {
  std::vector<std::string> keys = {"ticket", "tickets"};
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "ticket-case",
    .summary = "Tickets that are not written in capitals.",
    .since = "1.0",
    .presets = {{Preset::recommended, Severity::warning}},
    .fix = FixSafety::safe,
    .reads = Reads::tree,
    .options = {option<&Options::keys>("keys", "The keys that hold tickets.")},
    .docs = R"md(
Our tracker finds `DOC-12`, and does not find `doc-12`.

```md bad
---
ticket: doc-12
        ^^^^^^ `doc-12` is not written in capitals
---
```
```md fixed
---
ticket: DOC-12
---
```
```md good
---
ticket: DOC-12
---
```

```yaml options
keys: issue
```
```md bad
---
ticket: doc-12
issue: [WEB-7, web-8]
               ^^^^^ `web-8` is not written in capitals
---
```
```md fixed
---
ticket: doc-12
issue: [WEB-7, WEB-8]
---
```
)md",
    .check = bind<check>,
};

namespace {

std::string in_capitals(std::string_view ticket) {
  std::string capitals(ticket);
  for (char& c : capitals) c = ascii::upper(c);
  return capitals;
}

void check_ticket(const Note& note, const yaml::Node& ticket, Report& report) {
  const std::string capitals = in_capitals(ticket.text);
  if (!ticket.is_string() || ticket.text == capitals) return;
  report.add(ticket.span, "`" + std::string(ticket.text) + "` is not written in capitals")
      .fix(FixSafety::safe, "Write " + capitals, {yaml::replace_scalar(ticket, note.text(), capitals)});
}

void check(const Note& note, const Options& options, Report& report) {
  for (const std::string& key : options.keys) {
    const Property* const property = note.find(key);
    if (property == nullptr) continue;
    check_ticket(note, property->value(), report);
    for (const yaml::Node& item : property->value().items()) check_ticket(note, item, report);
  }
}

}  // namespace
}  // namespace matterlint::rules::ticket_case

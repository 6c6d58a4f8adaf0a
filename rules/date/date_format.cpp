#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "dates/vague_date.h"
#include "lint/date_rewrite.h"
#include "lint/rule.h"

namespace matterlint::rules::date_format {
namespace {

enum class Seconds : std::uint8_t { always, preserve };
constexpr std::array<std::string_view, 2> option_names(Seconds) {
  return {"always", "preserve"};
}

enum class Wikilink : std::uint8_t { allow, forbid };
constexpr std::array<std::string_view, 2> option_names(Wikilink) {
  return {"allow", "forbid"};
}

struct Options {
  AcceptedFormats accept = {{dates::MomentFormat("iso")}};
  DateTarget target = DateTarget::automatic;
  std::vector<dates::MomentFormat> parse;
  std::vector<DateLanguage> locales = {{}};
  dates::DayOrder day_order = dates::DayOrder::unknown;
  Seconds seconds = Seconds::always;
  Wikilink wikilink = Wikilink::allow;
};

void check(const Note& note, const Options& options, const Context& context, Report& report);
void settle(const Options& options, NoteSettings& notes);

}  // namespace

extern constinit const Rule rule = {
    .id = "date-format",
    .summary = "Dates that are not written as YYYY-MM-DD.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}, {Preset::clippings, Severity::error}},
    .fix = FixSafety::safe,
    .reads = Reads::tree | Reads::dates,
    .options = {option<&Options::accept>("accept",
                                         "Forms that are left alone: `iso`, or formats in the tokens of moment, "
                                         "Unicode, strftime or Go. The first one is what dates are rewritten to."),
                option<&Options::target>("target", "Whether dates are rewritten with a time of day."),
                option<&Options::parse>("parse",
                                        "More formats to read, in the same tokens; they decide what is ambiguous."),
                option<&Options::locales>("locales", "The languages of months and weekdays."),
                option<&Options::day_order>("day-order", "Which of two small numbers comes first: `dmy` or `mdy`."),
                option<&Options::seconds>("seconds", "Whether a time is rewritten with seconds that it did not say."),
                option<&Options::wikilink>("wikilink", "Whether a date may be a link to the note of that day.")},
    .peers = {"obsidian-linter/yaml-timestamp", "mdbase"},
    .docs = R"md(
Only ISO dates sort as text, are read alike by all programs, and are dates to Obsidian's property editor. Forms made for
people are none of that, and `new Date("Monday, March 17th 2025, 7:54 pm")` is invalid in every browser.

```yaml options
note: {flavor: obsidian, readers: [obsidian]}
```

```md bad
---
created: Monday, March 17th 2025, 7:54 pm
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `Monday, March 17th 2025, 7:54 pm` is not written as `2025-03-17T19:54:00`
published: "15 Oct 2023"
            ^^^^^^^^^^^ `15 Oct 2023` is not written as `2023-10-15`
---
```
```md fixed
---
created: 2025-03-17T19:54:00
published: "2023-10-15"
---
```

How dates are read, and what formats look like, stands on the page about dates.

A blank in place of the `T`, missing seconds, a year alone, and dates that are a link to a daily note are fine.

```md good
---
created: 2025-03-17 19:54
published: 2025-03
modified: "[[2025-03-17]]"
updated: "[[Monday, March 17th 2025]]"
---
```

The fix is safe where there is only one reading, the vault is Obsidian's, and no other program that the configuration
names takes the new text for something else: many take a timestamp without quotes for a moment in UTC. Elsewhere the fix
needs `--unsafe-fixes`; what YAML itself and static site generators write (`2025-03-17 19:54:00 +0100`) is left alone.

```yaml options
note: {flavor: jekyll}
```

```md bad
---
date: 2025/03/17
      ^^^^^^^^^^ `2025/03/17` is not written as `2025-03-17`
last-updated: 2025-03-17 19:54:00 +0100
---
```
```md fixed unsafe
---
date: 2025-03-17
last-updated: 2025-03-17 19:54:00 +0100
---
```
)md",
    .check = bind<check>,
    .settle = bind_settle<settle>,
};

namespace {

using Kind = dates::Reading::Kind;

bool is_iso(const dates::MomentFormat& format) {
  return format.text() == "iso";
}

bool is_accepted(const Note& note, const Options& options, const DateValue& date) {
  const dates::Reading& reading = date.reading;
  if (reading.is_wikilink) return options.wikilink == Wikilink::allow;
  const bool is_plain =
      reading.kind == Kind::iso || (reading.kind == Kind::timestamp && note.flavor() != Flavor::obsidian);
  return std::any_of(options.accept.all.begin(), options.accept.all.end(), [&](const dates::MomentFormat& format) {
    if (is_iso(format)) return is_plain;
    const auto parsed = dates::parse(slice(date.node->text, reading.span), format, note.settings().dates);
    return parsed && parsed->error.empty();
  });
}

std::string message(std::string_view text, const dates::Reading& reading, const DateRewrite& rewrite,
                    std::string_view form) {
  const std::string start = "`" + std::string(text) + "` is not written as ";
  if (rewrite.text.empty())
    return start + std::string(form) + (reading.reason.empty() ? rewrite.hindrance : ", and " + reading.reason);
  return start + "`" + rewrite.text + "`" + rewrite.hindrance;
}

bool is_reported(const Note& note, const Options& options, const DateValue& date) {
  return (date.reading.is_date() || date.reading.kind == Kind::vague) && !is_accepted(note, options, date);
}

bool is_time_that_is_no_day(const DateValue& date) {
  return date.reading.kind == Kind::vague && dates::is_no_day(slice(date.node->text, date.reading.span));
}

void check(const Note& note, const Options& options, const Context& context, Report& report) {
  const std::vector<dates::MomentFormat>& accept = options.accept.all;
  const dates::MomentFormat* const form = accept.empty() || is_iso(accept.front()) ? nullptr : &accept.front();
  const DateStyle style{options.target, options.seconds == Seconds::always, form};
  for (const DateValue& date : note.dates()) {
    if (!is_reported(note, options, date)) continue;
    DateRewrite rewrite = rewrite_date(note, context, date, style);
    if (date.reading.is_wikilink) {
      rewrite.place = date.node->span;
      rewrite.safety = std::min(rewrite.safety, FixSafety::unsafe);
    }
    report
        .add(date.node->span, message(slice(date.node->text, date.reading.written), date.reading, rewrite,
                                      form == nullptr ? "YYYY-MM-DD" : form->text()))
        .at_most(is_time_that_is_no_day(date) ? Severity::info : Severity::error)
        .fix(rewrite.safety, "Write the date as " + rewrite.text, {{rewrite.place, rewrite.text}});
  }
}

/// Adds the formats to those that are read.
void read_too(const std::vector<dates::MomentFormat>& formats, NoteSettings& notes) {
  std::copy_if(formats.begin(), formats.end(), std::back_inserter(notes.dates.formats),
               [](const dates::MomentFormat& format) { return !is_iso(format); });
}

void settle(const Options& options, NoteSettings& notes) {
  read_too(options.accept.all, notes);
  read_too(options.parse, notes);
  for (const DateLanguage& language : options.locales) notes.dates.locales.push_back(language.locale);
  if (options.day_order != dates::DayOrder::unknown) notes.dates.day_order = options.day_order;
}

}  // namespace
}  // namespace matterlint::rules::date_format

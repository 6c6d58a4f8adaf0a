#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "lint/date_rewrite.h"
#include "lint/rule.h"

namespace matterlint::rules {
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
  std::vector<dates::MomentFormat> accept = {dates::MomentFormat("iso")};
  DateTarget target = DateTarget::automatic;
  std::vector<dates::MomentFormat> parse;
  std::vector<DateLanguage> locales = {DateLanguage::en};
  dates::DayOrder day_order = dates::DayOrder::unknown;
  Seconds seconds = Seconds::always;
  Wikilink wikilink = Wikilink::allow;
};

void check(const Note& note, const Options& options, const Context& context, Report& report);

}  // namespace

extern constinit const Rule date_format = {
    .id = "date-format",
    .summary = "Dates that are not written as YYYY-MM-DD.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}, {Preset::clippings, Severity::error}},
    .fix = FixSafety::safe,
    .reads = Reads::tree,
    .options = {option<&Options::accept>("accept",
                                         "Forms that are left alone: `iso`, or formats in moment's tokens. "
                                         "The first one is what dates are rewritten to."),
                option<&Options::target>("target", "Whether dates are rewritten with a time of day."),
                option<&Options::parse>("parse",
                                        "More formats to read, in moment's tokens; they decide what is "
                                        "ambiguous."),
                option<&Options::locales>("locales", "The languages of months and weekdays."),
                option<&Options::day_order>("day-order", "Which of two small numbers comes first: `dmy` or `mdy`."),
                option<&Options::seconds>("seconds", "Whether a time is rewritten with seconds that it did not say."),
                option<&Options::wikilink>("wikilink", "Whether a date may be a link to the note of that day.")},
    .peers = {"obsidian-linter/yaml-timestamp"},
    .docs = R"md(
Only ISO dates sort as text, are read alike by all programs, and are dates to Obsidian's property editor. Forms made for
people are none of that, and `new Date("Monday, March 17th 2025, 7:54 pm")` is invalid in every browser.

```yaml options
note: {flavor: obsidian}
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

A blank in place of the `T`, missing seconds, a year alone, and dates that are a link to a daily note are fine.

```md good
---
created: 2025-03-17 19:54
published: 2025-03
modified: "[[2025-03-17]]"
---
```

The fix is safe where there is only one reading and the vault is Obsidian's. Other programs take a plain timestamp for a
time in UTC, so there the fix needs `--unsafe-fixes`; what YAML itself and static site generators write
(`2025-03-17 19:54:00 +0100`) is left alone.

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
};

namespace {

using Kind = dates::Reading::Kind;

bool is_iso(const dates::MomentFormat& format) {
  return format.text() == "iso";
}

dates::ReadOptions read_options(const Note& note, const Options& options) {
  dates::ReadOptions combined = note.settings().dates;
  combined.formats.insert(combined.formats.end(), options.parse.begin(), options.parse.end());
  std::copy_if(options.accept.begin(), options.accept.end(), std::back_inserter(combined.formats),
               [](const dates::MomentFormat& format) { return !is_iso(format); });
  for (const DateLanguage language : options.locales)
    combined.locales.push_back(dates::find_locale(option_names(language)[static_cast<std::size_t>(language)]));
  if (options.day_order != dates::DayOrder::unknown) combined.day_order = options.day_order;
  return combined;
}

bool is_accepted(const Note& note, const Options& options, std::string_view text, const dates::Reading& reading) {
  if (reading.is_wikilink && options.wikilink == Wikilink::forbid) return false;
  const bool is_plain =
      reading.kind == Kind::iso || (reading.kind == Kind::timestamp && note.flavor() != Flavor::obsidian);
  return std::any_of(options.accept.begin(), options.accept.end(), [&](const dates::MomentFormat& format) {
    if (is_iso(format)) return is_plain;
    const auto parsed = format.parse(slice(text, reading.span), dates::english());
    return parsed && parsed->error.empty();
  });
}

std::string message(std::string_view text, const dates::Reading& reading, const DateRewrite& rewrite,
                    std::string_view form) {
  const std::string start = "`" + std::string(text) + "` is not written as ";
  if (reading.trust == dates::Reading::Trust::none || rewrite.text.empty())
    return start + std::string(form) + (reading.reason.empty() ? "" : ", and " + reading.reason);
  return start + "`" + rewrite.text + "`" + rewrite.hindrance;
}

void check(const Note& note, const Options& options, const Context& context, Report& report) {
  const std::vector<PropertyValue> values = note.values_with_role(Role::date);
  if (values.empty()) return;
  const dates::ReadOptions reads = read_options(note, options);
  const dates::MomentFormat* const form =
      options.accept.empty() || is_iso(options.accept[0]) ? nullptr : &options.accept[0];
  const DateStyle style{options.target, options.seconds == Seconds::always, form};
  for (const PropertyValue& value : values) {
    const std::string_view text = value.node->text;
    const dates::Reading reading = dates::read(text, reads);
    if (!reading.is_date() || is_accepted(note, options, text, reading)) continue;
    DateRewrite rewrite = rewrite_date(note, context, value, reading, style);
    if (reading.is_wikilink && options.wikilink == Wikilink::forbid) {
      rewrite.place = value.node->span;
      rewrite.safety = std::min(rewrite.safety, FixSafety::unsafe);
    }
    report.add(value.node->span, message(text, reading, rewrite, form == nullptr ? "YYYY-MM-DD" : form->text()))
        .fix(rewrite.safety, "Write the date as " + rewrite.text, {{rewrite.place, rewrite.text}});
  }
}

}  // namespace
}  // namespace matterlint::rules

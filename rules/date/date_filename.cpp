#include <algorithm>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dates/calendar.h"
#include "dates/iso_date.h"
#include "lint/key_option.h"
#include "lint/rule.h"
#include "text/json_text.h"
#include "text/pattern.h"

namespace matterlint {
namespace {

/// A regular expression with a group each for year, month and day.
struct NamePattern {
  std::string text = R"(^(\d{4})-(\d{2})-(\d{2})(?!\d))";
  std::shared_ptr<const Pattern> pattern = std::make_shared<const Pattern>(*Pattern::compile(text));
};

}  // namespace

template <>
struct OptionType<NamePattern> {
  static std::string schema(Bounds) { return R"({"type": "string"})"; }
  static MaybeFault read(const yaml::Node& value, NamePattern& option) {
    option.text = value.text;
    Pattern::Error error;
    std::optional<Pattern> pattern = Pattern::compile(value.text, &error);
    if (!pattern) return OptionFault{value.span, "`" + option.text + "` is no regular expression: " + error.message};
    option.pattern = std::make_shared<const Pattern>(*std::move(pattern));
    return std::nullopt;
  }
  static std::string show(const NamePattern& option) { return to_json(option.text); }
};

namespace rules::date_filename {
namespace {

struct Options {
  NamePattern pattern;
  KeyList keys = {"date"};
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "date-filename",
    .summary = "Dates that are not the one in the name of the file.",
    .since = "0.1",
    .presets = {{Preset::jekyll, Severity::warning}},
    .reads = Reads::tree | Reads::dates,
    .options = {option<&Options::pattern>("pattern",
                                          "A regular expression that finds the date in a file's name, with groups for "
                                          "year, month and day."),
                option<&Options::keys>("keys", "The dates that are compared with it.")},
    .peers = {"jekyll", "hugo/filename"},
    .docs = R"md(
Jekyll takes the date of a post from its front matter, and only where that is missing from the file's name: a post whose
date was changed in one of the two stands at another place, and at another address, than its name says.

```yaml options
context: {path: _posts/2025-03-17-spring.md}
```

```md bad
---
date: 2025-03-18
      ^^^^^^^^^^ `date` is not the day in the file's name, 2025-03-17
---
```

Where a time zone is said, the day may be another one.

```md good
---
date: 2025-03-18 00:30:00 +0100
created: 2024-01-01
---
```

```yaml options
pattern: ^(\d{4})-(\d{1,2})-(\d{1,2})
context: {path: notes/2025-3-7 spring.md}
```

```md bad
---
date: 2025-03-08
      ^^^^^^^^^^ `date` is not the day in the file's name, 2025-03-07
---
```

```yaml options
pattern: (\d\d\d\d)(\d\d)(\d\d)$
keys: [date, created]
context: {path: notes/spring 20250317.md}
```

```md bad
---
date: 2025-03-17T19:54:00
created: 2025-03-20
         ^^^^^^^^^^ `created` is not the day in the file's name, 2025-03-17
---
```
)md",
    .check = bind<check>,
};

namespace {

std::optional<dates::DateTime> date_in(std::string_view name, const Pattern& pattern) {
  std::vector<Span> groups;
  if (pattern.search(name, 0, groups) != Pattern::Outcome::match || groups.size() < 4) return std::nullopt;
  const auto group = [&](std::size_t i) { return std::string(slice(name, groups[i])); };
  const auto parsed = dates::parse_iso_date(group(1) + "-" + group(2) + "-" + group(3));
  if (!parsed || !parsed->error.empty() || parsed->value.precision != dates::Precision::day) return std::nullopt;
  return parsed->value;
}

std::int64_t day_of(const dates::DateTime& value) {
  return dates::days_since_epoch({value.year, value.month, value.day});
}

void check(const Note& note, const Options& options, Report& report) {
  const std::optional<dates::DateTime> named = date_in(note.stem(), *options.pattern.pattern);
  if (!named) return;
  for (const DateValue& date : note.dates()) {
    const std::string_view key = date.property->name();
    const dates::DateTime& value = date.reading.value;
    const bool is_day = date.reading.is_date() && value.precision >= dates::Precision::day &&
                        date.reading.trust == dates::Reading::Trust::certain;
    if (!is_day || !options.keys.contains(key)) continue;
    if (std::abs(day_of(value) - day_of(*named)) > (value.offset ? 1 : 0))
      report.add(date.node->span, "`" + std::string(key) + "` is not the day in the file's name, " + iso_text(*named));
  }
}

}  // namespace
}  // namespace rules::date_filename
}  // namespace matterlint

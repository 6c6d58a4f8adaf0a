#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dates/reading.h"
#include "lint/date_option.h"
#include "lint/rule.h"

namespace matterlint::rules::date_order {
namespace {

struct Options {
  std::vector<KeyOrder> pairs = {
      {"created | date created | created_at | createdAt | dateCreated <= "
       "modified | updated | date modified | date updated | updated_at | updatedAt | dateModified | lastmod"},
      {"start <= end"},
      {"start_date <= end_date"},
      {"startDate <= endDate"},
      {"start-date <= end-date"},
      {"date <= lastmod"},
      {"date | publishDate <= expiryDate"},
  };
  Duration slack = {"1d", 86'400};
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "date-order",
    .summary = "Dates that are later than a date that follows them.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .reads = Reads::tree,
    .options = {option<&Options::pairs>("pairs",
                                        "Keys and what must not be earlier: `created <= modified`. `|` parts "
                                        "keys that mean the same."),
                option<&Options::slack>("slack",
                                        "How much too late is let pass, as `1w`, `1d`, `12h`, `30m` or `0s`.")},
    .docs = R"md(
A note is not modified before it is created, and nothing ends before it starts: one of the two dates is a mistake of typing
or of a program, and lists that are sorted by them are wrong.

```md bad
---
created: 2025-03-17
         ^^^^^^^^^^ `created` is later than `modified`, 2024-03-18
modified: 2024-03-18
          ‾‾‾‾‾‾‾‾‾‾ `modified` is here
---
```

The time zone is often missing, so a day more or less is no fault.

```md good
---
created: 2025-03-17
modified: 2025-03-16
---
```

Each key may have several names; every one that a note has is compared.

```yaml options
pairs: ["published <= created | date created"]
```

```md bad
---
published: 2025-04-08
           ^^^^^^^^^^ `published` is later than `date created`, 2025-04-06T18:40
date created: Sunday, April 6th 2025, 6:40 pm
              ‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾ `date created` is here
---
```
)md",
    .check = bind<check>,
};

namespace {

struct Dated {
  const Property* property = nullptr;
  const yaml::Node* node = nullptr;
  dates::DateTime value;
};

const dates::Reading& reading_of(const Note& note, const yaml::Node& node) {
  const auto dates = note.dates();
  return std::find_if(dates.begin(), dates.end(), [&node](const DateValue& date) { return date.node == &node; })
      ->reading;
}

/// The date that a property holds, by itself or as the only item of a list. Numbers of other properties are no dates.
std::optional<Dated> date_of(const Note& note, std::string_view key) {
  const Property* const property = note.find(key);
  if (property == nullptr) return std::nullopt;
  const yaml::Node* node = &property->value();
  if (node->is_sequence() && node->size() == 1) node = node->items().data();
  const bool is_date = property->roles.contains(Role::date);
  if (!node->is_scalar() || (!is_date && !node->is_string())) return std::nullopt;
  const dates::Reading reading = is_date ? reading_of(note, *node) : dates::read(node->text, note.settings().dates);
  if (!reading.is_date() || reading.trust != dates::Reading::Trust::certain) return std::nullopt;
  if (reading.value.precision < dates::Precision::day) return std::nullopt;
  return Dated{property, node, reading.value};
}

/// Calls `use` with the date of each of the keys that has one.
template <class Use>
void for_each_date(const Note& note, const std::vector<std::string>& keys, const Use& use) {
  for (const std::string& key : keys)
    if (const auto dated = date_of(note, key)) use(*dated);
}

void compare(const Dated& first, const Dated& second, std::int64_t slack, Report& report) {
  if (earliest_second(first.value) <= latest_second(second.value) + slack) return;
  const std::string name(second.property->name());
  report
      .add(first.node->span, "`" + std::string(first.property->name()) + "` is later than `" + name + "`, " +
                                 iso_text(second.value, false))
      .related(second.node->span, "`" + name + "` is here");
}

void check(const Note& note, const Options& options, Report& report) {
  const std::int64_t slack = options.slack.seconds;
  for (const KeyOrder& pair : options.pairs) {
    for_each_date(note, pair.firsts, [&](const Dated& first) {
      for_each_date(note, pair.seconds, [&](const Dated& second) { compare(first, second, slack, report); });
    });
  }
}

}  // namespace
}  // namespace matterlint::rules::date_order

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "lint/date_option.h"
#include "lint/key_option.h"
#include "lint/rule.h"
#include "text/text_sketch.h"

namespace matterlint::rules::date_stale {
namespace {

struct Options {
  std::map<std::string, Duration> max_age = {
      {"last_review_date", {"52w", 31'449'600}}, {"last-review-date", {"52w", 31'449'600}},
      {"lastReviewDate", {"52w", 31'449'600}},   {"last_reviewed", {"52w", 31'449'600}},
      {"last-reviewed", {"52w", 31'449'600}},    {"lastReviewed", {"52w", 31'449'600}}};
  std::string age_key;
  KeyList expires = {"expires",    "expiry",          "expiry_date",    "expiry-date", "expiryDate",
                     "expires_at", "expiration_date", "expirationDate", "valid_until", "valid-until"};
  Duration notice = {"0s", 0};
};

/// The options, with a sketch of all keys that they name: few notes have one of them.
struct Keys {
  using Options = date_stale::Options;

  explicit Keys(Options given);

  Options options;
  TextSketch sketch;
};

void check(const Note& note, const Keys& keys, const Context& context, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "date-stale",
    .summary = "Pages whose last review is long ago, or whose day of expiry is past.",
    .since = "0.1",
    .presets = {{Preset::docs, Severity::info}},
    .reads = Reads::tree,
    .options = {option<&Options::max_age>("max-age",
                                          "Keys of reviews, each with the age that is let pass: `52w`, `90d`."),
                option<&Options::age_key>("age-key", "A key with which a note says its own age, such as `90d`."),
                option<&Options::expires>("expires", "Keys of days after which a page does not hold any more."),
                option<&Options::notice>("notice", "How long before that day it is reported.")},
    .peers = {"frontmatter-validator/REVIEW_TOO_LONG_AGO", "github-docs/expired-content", "github-docs/expiring-soon"},
    .docs = R"md(
Documentation that nobody has looked at for a year is wrong in some place. A page that says how long it holds should be
gone by then.

```yaml options
context: {now: 2025-03-17T12:00:00}
```

```md bad
---
last_review_date: 2024-01-15
                  ^^^^^^^^^^ `last_review_date` is 426 days ago, of `52w` at most
expires: 2025-03-01
         ^^^^^^^^^^ `expires` passed 15 days ago
---
```

```md good
---
last_review_date: 2025-01-15
expires: 2025-03-17
---
```

```yaml options
max-age: {reviewed: 90d}
age-key: review-every
expires: [holds-until]
notice: 2w
context: {now: 2025-03-17T12:00:00}
```

```md bad
---
reviewed: 2024-12-01
          ^^^^^^^^^^ `reviewed` is 105 days ago, of `90d` at most
holds-until: 2025-03-20
             ^^^^^^^^^^ `holds-until` is in 3 days
---
```

```md good
---
reviewed: 2024-12-01
review-every: 26w
---
```
)md",
    .check = bind<check>,
};

namespace {

constexpr std::int64_t day_in_seconds = 86'400;

std::string days(std::int64_t seconds) {
  const std::int64_t count = std::max<std::int64_t>(seconds / day_in_seconds, 1);
  return std::to_string(count) + (count == 1 ? " day" : " days");
}

std::optional<dates::DateTime> date_of(const Note& note, const Property& property) {
  if (!property.value().is_scalar()) return std::nullopt;
  const dates::Reading reading = dates::read(property.value().text, note.settings().dates);
  const bool is_certain = reading.is_date() && reading.trust == dates::Reading::Trust::certain;
  return is_certain ? std::optional(reading.value) : std::nullopt;
}

/// The most age that a note says itself.
std::optional<Duration> own_age(const Note& note, const Options& options) {
  const Property* const property = options.age_key.empty() ? nullptr : note.find(options.age_key);
  if (property == nullptr || !property->value().is_scalar()) return std::nullopt;
  const std::string text(property->value().text);
  const auto seconds = dates::parse_duration(text);
  return seconds ? std::optional(Duration{text, *seconds}) : std::nullopt;
}

void check_review(const Property& property, const dates::DateTime& value, const Duration& most, std::int64_t now,
                  Report& report) {
  const std::int64_t age = now - latest_second(value);
  if (age > most.seconds)
    report.add(property.value().span,
               "`" + std::string(property.name()) + "` is " + days(age) + " ago, of `" + most.text + "` at most");
}

void check_expiry(const Property& property, const dates::DateTime& value, const Duration& notice, std::int64_t now,
                  Report& report) {
  const std::int64_t left = latest_second(value) - now;
  const std::string name = "`" + std::string(property.name()) + "` ";
  if (left < 0) {
    report.add(property.value().span, name + "passed " + days(-left) + " ago");
  } else if (left < notice.seconds) {
    report.add(property.value().span, name + "is in " + days(left));
  }
}

Keys::Keys(Options given) : options(std::move(given)) {
  for (const auto& [key, age] : options.max_age) sketch.add(key);
  for (const std::string& key : options.expires.all()) sketch.add(key);
}

void check_property(const Note& note, const Property& property, const Options& options, std::int64_t now,
                    Report& report) {
  const std::string key(property.name());
  const auto review = options.max_age.find(key);
  const bool expires = options.expires.contains(key);
  if (review == options.max_age.end() && !expires) return;
  const std::optional<dates::DateTime> value = date_of(note, property);
  if (value && review != options.max_age.end())
    check_review(property, *value, own_age(note, options).value_or(review->second), now, report);
  if (value && expires) check_expiry(property, *value, options.notice, now, report);
}

void check(const Note& note, const Keys& keys, const Context& context, Report& report) {
  for (const Property& property : note.properties())
    if (keys.sketch.may_contain(property.name())) check_property(note, property, keys.options, context.now, report);
}

}  // namespace
}  // namespace matterlint::rules::date_stale

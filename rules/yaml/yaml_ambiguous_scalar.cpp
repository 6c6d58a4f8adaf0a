#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lint/glob_option.h"
#include "lint/rule.h"
#include "note/plain_scalars.h"
#include "yaml/quote.h"
#include "yaml/readings.h"

namespace matterlint::rules::yaml_ambiguous_scalar {
namespace {

struct Options {
  std::vector<Glob> keys = {Glob("*")};
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-ambiguous-scalar",
    .summary = "Values without quotes that programs take for different things.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .fix = FixSafety::unsafe,
    .reads = Reads::tree,
    .options = {option<&Options::keys>("keys", "The keys whose values are looked at, by name or glob.")},
    .peers = {"yamllint/truthy", "yamllint/octal-values", "yamllint/float-values"},
    .docs = R"md(
There are two versions of YAML in use. In one of them `NO` is false, `19:54` is a number to the base of sixty, `010` is
octal. Which programs read a note is the configuration's `readers`; without it, all that are known. What each one makes
of a value was measured with its library.

```md bad
---
country: NO
         ^^ `NO` is text in Obsidian, js-yaml, gray-matter and go-yaml, and false in PyYAML and Psych
time: 19:54
      ^^^^^ `19:54` is text in Obsidian, js-yaml and go-yaml, 1194 in gray-matter and PyYAML, and 71640 in Psych
zip: 010
     ^^^ `010` is 10 in Obsidian and js-yaml, and 8 in gray-matter, PyYAML, Psych and go-yaml
price: 1_000
       ^^^^^ `1_000` is text in Obsidian and js-yaml, and 1000 in gray-matter, PyYAML, Psych and go-yaml
---
```
```md fixed unsafe
---
country: "NO"
time: "19:54"
zip: "010"
price: "1_000"
---
```

Where all named programs agree, there is nothing to say, unless none can have understood the author: a time of day is
no number, and a word among words no truth value.

```yaml options
note: {readers: [pyyaml]}
```
```md bad
---
time: 19:54
      ^^^^^ `19:54` is 1194 in PyYAML
countries: [SE, NO, DK]
                ^^ `NO` is false in PyYAML
---
```
```md fixed unsafe
---
time: "19:54"
countries: [SE, "NO", DK]
---
```
```md good
---
draft: no
price: 1_000
---
```
```yaml options
note: {readers: [obsidian]}
```
```md good
---
country: NO
time: 19:54
---
```

Dates, `true`, `false` and `null` are never reported. Quotes are an unsafe fix: they change what a program reads.
)md",
    .check = bind<check>,
};

namespace {

/// Whether a truth value is one of a list of words.
bool stands_among_text(const PlainScalar& scalar, yaml::ReaderSet readers) {
  if (scalar.list == nullptr) return false;
  const std::span<const yaml::Node> items = scalar.list->items();
  return std::any_of(items.begin(), items.end(), [&](const yaml::Node& item) {
    if (!item.is_string()) return false;
    return item.style != yaml::Style::plain || yaml::Readings(item.text, readers).are_all(yaml::ReadAs::text);
  });
}

/// A date that is in no calendar is for the rules about dates.
bool is_for_other_rules(const PlainScalar& scalar) {
  return scalar.property->roles.contains(Role::date) && scalar.node->is_string();
}

void check(const Note& note, const Options& options, Report& report) {
  const yaml::ReaderSet readers = note.settings().readers;
  visit_plain_scalars(note, [&](const PlainScalar& scalar) {
    const std::string_view text = scalar.node->text;
    if (yaml::is_unambiguous(text) || is_for_other_rules(scalar)) return;
    const yaml::Readings readings(text, readers);
    const bool is_lost_word = readings.are_all(yaml::ReadAs::boolean) && stands_among_text(scalar, readers);
    if (!readings.are_ambiguous() && !is_lost_word) return;
    if (!matches_any(options.keys, scalar.key)) return;
    report.add(scalar.node->span, "`" + std::string(text) + "` is " + readings.in_words())
        .fix(FixSafety::unsafe, "Put it in quotes", {{scalar.node->outer, yaml::double_quoted(text)}});
  });
}

}  // namespace
}  // namespace matterlint::rules::yaml_ambiguous_scalar

#include <string>
#include <string_view>
#include <vector>

#include "lint/glob_option.h"
#include "lint/rule.h"
#include "note/plain_scalars.h"
#include "yaml/quote.h"
#include "yaml/readings.h"

namespace matterlint::rules::yaml_lossy_number {
namespace {

struct Options {
  std::vector<Glob> keys = {Glob("version"), Glob("id"), Glob("sha"), Glob("isbn"), Glob("zip")};
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-lossy-number",
    .summary = "Versions and identifiers without quotes, which programs read as a number that is written otherwise.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .fix = FixSafety::unsafe,
    .reads = Reads::tree,
    .options = {option<&Options::keys>("keys", "The keys whose values are no numbers to count with, by name or glob.")},
    .peers = {"yamllint/float-values"},
    .docs = R"md(
The version 1.10 is the number 1.1, and so it stands on the page. A whole number above 2^53 comes out rounded wherever
it stands, where JavaScript reads the note. Numbers that are written as they are read are fine.

```md bad
---
version: 1.10
         ^^^^ `1.10` is 1.1 in every program
id: 12345678901234567890
    ^^^^^^^^^^^^^^^^^^^^ `12345678901234567890` is 12345678901234567000 in Obsidian, js-yaml and gray-matter, and 12345678901234567890 in PyYAML, Psych and go-yaml
---
```
```md fixed unsafe
---
version: "1.10"
id: "12345678901234567890"
---
```
```yaml options
note: {readers: [obsidian]}
```
```md bad
---
zip: 01067
     ^^^^^ `01067` is 1067 in Obsidian
sha: 12e5
     ^^^^ `12e5` is 1200000 in Obsidian
---
```
```md fixed unsafe
---
zip: "01067"
sha: "12e5"
---
```
```md good
---
version: 1.9
id: 42
rating: 4.50
---
```

Where programs do not even agree on the number, it is `yaml-ambiguous-scalar` that says so.
)md",
    .check = bind<check>,
};

namespace {

bool is_number_to_keep(const Options& options, const PlainScalar& scalar) {
  return yaml::is_large_integer(scalar.node->text) || matches_any(options.keys, scalar.key);
}

void check(const Note& note, const Options& options, Report& report) {
  visit_plain_scalars(note, [&](const PlainScalar& scalar) {
    const std::string_view text = scalar.node->text;
    if (yaml::is_printed_alike(text) || !is_number_to_keep(options, scalar)) return;
    const yaml::Readings readings(text, note.settings().readers);
    if (!readings.lose_digits() || readings.are_ambiguous()) return;
    report.add(scalar.node->span, "`" + std::string(text) + "` is " + readings.in_words())
        .fix(FixSafety::unsafe, "Put it in quotes", {{scalar.node->outer, yaml::double_quoted(text)}});
  });
}

}  // namespace
}  // namespace matterlint::rules::yaml_lossy_number

#include <string>

#include "lint/rule.h"
#include "yaml/quote.h"

namespace matterlint::rules {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule yaml_key_type = {
    .id = "yaml-key-type",
    .summary = "Keys that are no text: numbers, booleans, nothing, lists.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .fix = FixSafety::unsafe,
    .reads = Reads::tree,
    .peers = {"mdbase/keys"},
    .docs = R"md(
Some programs make text of such a key, others keep the number or fail, so the property has another name, or none, for
each of them.

```md bad
---
2025: a good year
^^^^ this key is a whole number, and keys must be text
true: x
^^^^ this key is true or false, and keys must be text
? [a, b]
  ^^^^^^ this key is a list, and keys must be text
: y
---
```
```md fixed unsafe
---
"2025": a good year
"true": x
? [a, b]
: y
---
```

```md good
---
"2025": a good year
on: Monday
2025-03: March
---
```
)md",
    .check = bind<check>,
};

namespace {

/// `2: x` in a nested mapping is data that the author keeps by number.
void check(const Note& note, Report& report) {
  if (note.tree().language() != yaml::Language::yaml) return;
  if (note.front_matter().state == FrontMatter::State::whole) return;
  for (const Property& property : note.properties()) {
    const yaml::Node& key = property.key();
    if (key.is_string() || key.properties != nullptr) continue;
    Report::Finding finding =
        report.add(key.span, "this key is " + std::string(yaml::in_words(key.kind)) + ", and keys must be text");
    if (key.is_scalar() && !key.outer.empty())
      finding.fix(FixSafety::unsafe, "Put the key in quotes", {{key.outer, yaml::double_quoted(key.text)}});
  }
}

}  // namespace
}  // namespace matterlint::rules

#include <array>
#include <string>
#include <string_view>

#include "lint/rule.h"
#include "yaml/quote.h"
#include "yaml/walk.h"

namespace matterlint::rules::yaml_smart_quotes {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-smart-quotes",
    .summary = "Values between curly quotes, which are part of the text.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::info}},
    .fix = FixSafety::unsafe,
    .reads = Reads::tree,
    .peers = {"github-docs/frontmatter-curly-quotes"},
    .docs = R"md(
A word processor makes curly quotes of the quotes that were typed. For YAML they are text like any other.

```md bad
---
title: “A walk along the river”
       ^^^^^^^^^^^^^^^^^^^^^^^^ curly quotes are part of the text, they quote nothing
tags: [‘walks’, rivers]
       ^^^^^^^ curly quotes are part of the text, they quote nothing
---
```
```md fixed unsafe
---
title: "A walk along the river"
tags: ["walks", rivers]
---
```

Quotes around a part of a value are text, and meant as such.

```md good
---
title: The “river” and the “bridge”
quote: "“We went out,” she said."
---
```
)md",
    .check = bind<check>,
};

namespace {

struct Pair {
  std::string_view opening;
  std::string_view closing;
};
constexpr std::string_view start_of_all = "\xE2\x80";
constexpr std::array<Pair, 3> pairs = {{{"“", "”"}, {"‘", "’"}, {"„", "“"}}};

/// What a text holds that stands in one pair of curly quotes; empty where it does not.
std::string_view inside_of(std::string_view text) {
  for (const Pair& pair : pairs) {
    if (!text.starts_with(pair.opening) || !text.ends_with(pair.closing)) continue;
    if (text.size() <= pair.opening.size() + pair.closing.size()) continue;
    const std::string_view inside =
        text.substr(pair.opening.size(), text.size() - pair.opening.size() - pair.closing.size());
    const bool is_one = inside.find(pair.opening) == inside.npos && inside.find("”") == inside.npos;
    if (is_one && (pair.closing != "’" || inside.find("‘") == inside.npos)) return inside;
  }
  return {};
}

void check(const Note& note, Report& report) {
  if (note.tree().language() != yaml::Language::yaml) return;
  if (note.text(note.front_matter().block).find(start_of_all) == npos) return;
  for (const Property& property : note.properties())
    yaml::for_each_value(property.value(), [&](const yaml::Node& value) {
      if (!value.is_string() || value.style != yaml::Style::plain || value.is_alias()) return;
      const std::string_view inside = inside_of(value.text);
      if (inside.empty() || note.text(value.outer) != value.text) return;
      report.add(value.span, "curly quotes are part of the text, they quote nothing")
          .fix(FixSafety::unsafe, "Write straight quotes", {{value.outer, yaml::double_quoted(inside)}});
    });
}

}  // namespace
}  // namespace matterlint::rules::yaml_smart_quotes

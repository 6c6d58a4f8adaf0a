#include <string>

#include "lint/fault_report.h"
#include "lint/rule.h"
#include "yaml/quote.h"
#include "yaml/stray_property.h"

namespace matterlint::rules::yaml_reserved_start {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-reserved-start",
    .summary = "Values that begin with a character that YAML keeps for itself.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::error}},
    .fix = FixSafety::safe,
    .reads = Reads::block,
    .peers = {"obsidian-linter/escape-yaml-special-characters"},
    .docs = R"md(
Text without quotes can not begin with `@`, a backtick, `%`, `>`, `|`, `*` or `- `. The whole front matter is unreadable
then.

```md bad
---
author: @kyle
        ^ text that begins with `@` must stand in quotes
command: `ls`
         ^ text that begins with a backtick must stand in quotes
quote: > so they say
       ^ text that begins with `>` must stand in quotes
title: **Bold**
       ^ text that begins with `*` must stand in quotes
tools: [`read`, @all]
        ^ text that begins with a backtick must stand in quotes
---
```
```md fixed
---
author: "@kyle"
command: "`ls`"
quote: "> so they say"
title: "**Bold**"
tools: ["`read`", "@all"]
---
```

What begins with `- ` may be a list as well, so that fix is not safe.

```md bad
---
authors: - Ada
         ^ text that begins with `-` must stand in quotes
---
```
```md fixed unsafe
---
authors: "- Ada"
---
```

`!` begins a tag and `&` an anchor: the first word is missing in what programs read. That is a warning, since the front
matter can be read.

```md bad
---
title: !important news
       ^ text that begins with `!` must stand in quotes (warning)
topic: &more news
       ^ text that begins with `&` must stand in quotes (warning)
---
```
```md fixed unsafe
---
title: "!important news"
topic: "&more news"
---
```

An anchor that some alias names is meant as one.

```md good
---
author: "@kyle"
base: &base {a: 1}
copy: *base
number: !!str 1
---
```
)md",
    .check = bind<check>,
};

namespace {

/// A tag or anchor that was meant as the first word of a text.
void report_stray(const Note& note, const yaml::Node& node, Report& report) {
  const Span first = node.properties->span;
  const Span whole = {first.begin, std::max(first.end, node.outer.end)};
  const std::string character(note.text({first.begin, first.begin + 1}));
  Report::Finding finding =
      report.add({first.begin, first.begin + 1}, "text that begins with `" + character + "` must stand in quotes");
  finding.at_most(Severity::warning);
  if (note.text(whole).find('\n') != std::string_view::npos) return;
  finding.fix(FixSafety::unsafe, "Put the value in quotes", {{whole, yaml::double_quoted(note.text(whole))}});
}

void check(const Note& note, Report& report) {
  if (note.is_broken()) return report_faults(note, yaml::Fault::reserved_start, report);
  if (note.front_matter().state == FrontMatter::State::whole) return;
  for (const yaml::Node* const node : yaml::stray_properties(note.tree())) report_stray(note, *node, report);
}

}  // namespace
}  // namespace matterlint::rules::yaml_reserved_start

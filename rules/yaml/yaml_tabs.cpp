#include <algorithm>

#include "lint/fault_report.h"
#include "lint/rule.h"

namespace matterlint::rules::yaml_tabs {
namespace {

struct Options {
  int width = 2;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-tabs",
    .summary = "Tabs that indent lines of front matter.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::error}},
    .fix = FixSafety::safe,
    .reads = Reads::faults,
    .options = {option<&Options::width>("width", "The blanks that the fix writes for a tab.", {1, 8})},
    .peers = {"yamllint/indentation"},
    .docs = R"md(
YAML is indented with blanks. A tab there makes the whole front matter unreadable.

```md bad visible
---⏎
tags:⏎
→- a⏎
^ a line can not be indented with tabs
→- b⏎
^ a line can not be indented with tabs
---⏎
```
```md fixed visible
---⏎
tags:⏎
  - a⏎
  - b⏎
---⏎
```

Tabs within text, and between a value and its comment, do no harm.

```md good visible
---⏎
title: a→b →# note⏎
text: |⏎
  →c⏎
---⏎
```
)md",
    .check = bind<check>,
};

namespace {

void check(const Note& note, const Options& options, Report& report) {
  report_faults(note, yaml::Fault::tabs, report, {.tab_width = static_cast<std::size_t>(std::max(options.width, 1))});
}

}  // namespace
}  // namespace matterlint::rules::yaml_tabs

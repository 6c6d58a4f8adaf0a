#include "lint/fault_report.h"
#include "lint/rule.h"

namespace matterlint::rules::yaml_missing_colon {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-missing-colon",
    .summary = "Keys without a colon, and colons and dashes without the blank behind them.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::error}},
    .fix = FixSafety::safe,
    .reads = Reads::faults,
    .docs = R"md(
A key ends with a colon and a blank. Without them the line is text, and the whole front matter is unreadable.

```md bad
---
title:A walk
     ^ a blank is missing behind this `:`
sidebar
^^^^^^^ a `:` is missing on this line
  label: Walks
tags:
  - a
  -b
  ^ a blank is missing behind this `-`
---
```
```md fixed
---
title: A walk
sidebar:
  label: Walks
tags:
  - a
  - b
---
```

Where the key ends can only be guessed on a line without any colon.

```md bad
---
title: A walk
category Core
^^^^^^^^^^^^^ a `:` is missing on this line
youtube_id= pCkV
^^^^^^^^^^^^^^^^ a `:` is missing on this line
---
```
```md fixed unsafe
---
title: A walk
category: Core
youtube_id: pCkV
---
```

```md good
---
source: https://example.org
time: 19:54
---
```
)md",
    .check = bind<check>,
};

namespace {

void check(const Note& note, Report& report) {
  report_faults(note, yaml::Fault::missing_colon, report);
}

}  // namespace
}  // namespace matterlint::rules::yaml_missing_colon

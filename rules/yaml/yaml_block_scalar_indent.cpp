#include "lint/fault_report.h"
#include "lint/rule.h"

namespace matterlint::rules::yaml_block_scalar_indent {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-block-scalar-indent",
    .summary = "Text over several lines that is not indented deeper than its key.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::error}},
    .fix = FixSafety::safe,
    .reads = Reads::faults,
    .docs = R"md(
All lines of a text stand deeper than its key, below `|` and `>` too. A line at the key's own indent is a new key, and
without a colon it makes the whole front matter unreadable.

```md bad
---
description: >-
A walk along the river.
^^^^^^^^^^^^^^^^^^^^^^^ the text of a block must be indented deeper than its key
It was bright.
title: A walk
---
```
```md fixed
---
description: >-
  A walk along the river.
  It was bright.
title: A walk
---
```

Text that goes on from its key's line is only probably meant so.

```md bad
---
description: A walk along the river that took us from the old mill
to the new bridge and then back again.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ text that goes on from the line above must be indented deeper than its key
---
```
```md fixed unsafe
---
description: A walk along the river that took us from the old mill
  to the new bridge and then back again.
---
```

```md good
---
description: >-
  A walk along the river.
  It was bright.
---
```
)md",
    .check = bind<check>,
};

namespace {

void check(const Note& note, Report& report) {
  report_faults(note, yaml::Fault::block_scalar_indent, report);
}

}  // namespace
}  // namespace matterlint::rules::yaml_block_scalar_indent

#include "lint/fault_report.h"
#include "lint/rule.h"

namespace matterlint::rules {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule yaml_flow_list = {
    .id = "yaml-flow-list",
    .summary = "Lists in brackets with a comma, quote or bracket missing or doubled.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::error}},
    .fix = FixSafety::safe,
    .reads = Reads::block,
    .docs = R"md(
One comma, quote or bracket too many or too few in a list makes the whole front matter unreadable.

```md bad
---
tags: ["walks" "rivers", ""bridges"]
aliases: ["On the river", ", "By the river"]
authors: ["Ada", "Grace"
---
```

The fix is safe where only one list can have been meant.

```md bad
---
tags: ["walks, "rivers"]
---
```

Text that begins with a bracket and goes on behind it is no list.

```md bad
---
source: [The river](https://example.org/river)
---
```

```md good
---
tags: ["walks", 'rivers', bridges]
none: []
---
```
)md",
    .check = bind<check>,
};

namespace {

void check(const Note& note, Report& report) {
  report_faults(note, yaml::Fault::flow_list, report);
}

}  // namespace
}  // namespace matterlint::rules

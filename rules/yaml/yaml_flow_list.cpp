#include "lint/fault_report.h"
#include "lint/rule.h"

namespace matterlint::rules::yaml_flow_list {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-flow-list",
    .summary = "Lists in brackets with a comma, quote or bracket missing or doubled.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::error}},
    .fix = FixSafety::safe,
    .reads = Reads::faults,
    .docs = R"md(
One comma, quote or bracket too many or too few in a list makes the whole front matter unreadable.

```md bad
---
tags: ["walks" "rivers", ""bridges"]
               ^^^^^^^^ a `,` is missing before this text
aliases: ["On the river", ", "By the river"]
                              ^^^^^^^^^^^^^ a quote or a `,` is missing or doubled before this text
authors: ["Ada", "Grace"
         ^ this bracket is never closed
---
```
```md fixed
---
tags: ["walks", "rivers", "bridges"]
aliases: ["On the river", "By the river"]
authors: ["Ada", "Grace"]
---
```

The fix is safe where only one list can have been meant.

```md bad
---
tags: ["walks, "rivers"]
                ^^^^^^^ a quote or a `,` is missing or doubled before this text
---
```
```md fixed unsafe
---
tags: ["walks", "rivers"]
---
```

Text that begins with a bracket and goes on behind it is no list.

```md bad
---
source: [The river](https://example.org/river)
                   ^ no text can stand behind the closing bracket
---
```
```md fixed
---
source: "[The river](https://example.org/river)"
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
}  // namespace matterlint::rules::yaml_flow_list

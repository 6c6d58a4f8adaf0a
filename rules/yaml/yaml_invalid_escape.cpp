#include "lint/fault_report.h"
#include "lint/rule.h"

namespace matterlint::rules::yaml_invalid_escape {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-invalid-escape",
    .summary = "Backslashes between double quotes that are no escape.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::error}},
    .fix = FixSafety::safe,
    .reads = Reads::faults,
    .docs = R"md(
Between double quotes a backslash begins an escape, and most characters can not follow it. That makes the whole front
matter unreadable. The fix doubles all backslashes of the value: with only the bad ones doubled, the `\t` of
`"C:\Users\temp"` would be a tab.

```md bad
---
path: "C:\Users\temp"
         ^^ `\U` means nothing between double quotes; a backslash is `\\` there
---
```
```md fixed
---
path: "C:\\Users\\temp"
---
```

Before a punctuation character the backslash was probably meant for Markdown, and is not needed here; that fix is not
safe.

```md bad
---
title: "\<list\> and \@name"
        ^^ `\<` means nothing between double quotes; a backslash is `\\` there
---
```
```md fixed unsafe
---
title: "<list> and @name"
---
```

```md good
---
path: 'C:\Users\temp'
text: "a\tb \"c\" \\ \u00e9"
---
```
)md",
    .check = bind<check>,
};

namespace {

void check(const Note& note, Report& report) {
  report_faults(note, yaml::Fault::invalid_escape, report);
}

}  // namespace
}  // namespace matterlint::rules::yaml_invalid_escape

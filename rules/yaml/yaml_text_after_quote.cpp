#include "lint/fault_report.h"
#include "lint/rule.h"

namespace matterlint::rules::yaml_text_after_quote {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-text-after-quote",
    .summary = "Text behind the closing quote of a value.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::error}},
    .fix = FixSafety::safe,
    .reads = Reads::faults,
    .docs = R"md(
Quotes hold the whole value or none of it: text behind the closing quote makes the whole front matter unreadable.

```md bad
---
description: "@scope/name" for readers
                           ^^^^^^^^^^^ no text can stand behind the closing quote
title: 'All is well'.
                    ^ no text can stand behind the closing quote
---
```
```md fixed
---
description: '"@scope/name" for readers'
title: 'All is well.'
---
```

Behind a quote a new key may begin that was meant to begin a line.

```md bad
---
date: "2025-03-17"author: Ada
                  ^^^^^^ this key must begin a line of its own
---
```
```md fixed
---
date: "2025-03-17"
author: Ada
---
```

Quotes of the same kind further on leave more than one reading.

```md bad
---
title: "Hot" and "cold"
             ^^^^^^^^^^ no text can stand behind the closing quote
patterns: 'a', 'b'
             ^^^^^ no text can stand behind the closing quote
---
```
```md fixed unsafe
---
title: '"Hot" and "cold"'
patterns: ['a', 'b']
---
```

```md good
---
title: The "hot" and the "cold"
---
```
)md",
    .check = bind<check>,
};

namespace {

void check(const Note& note, Report& report) {
  report_faults(note, yaml::Fault::text_after_quote, report);
}

}  // namespace
}  // namespace matterlint::rules::yaml_text_after_quote

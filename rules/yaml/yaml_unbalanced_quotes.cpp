#include "lint/fault_report.h"
#include "lint/rule.h"

namespace matterlint::rules::yaml_unbalanced_quotes {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-unbalanced-quotes",
    .summary = "Quotes that are never closed, doubled, or that stand inside of quoted text.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::error}},
    .fix = FixSafety::safe,
    .reads = Reads::faults,
    .docs = R"md(
A quote ends the text that it stands in, and what follows makes the whole front matter unreadable. Text with quotes in
it stands in quotes of the other kind.

```md bad
---
title: "Last "guy" dancing"
              ^^^ the quotes around `guy` end the text that they stand in
excerpt: 'Things don't always work.'
                    ^ this quote ends the text that it stands in
---
```
```md fixed
---
title: 'Last "guy" dancing'
excerpt: "Things don't always work."
---
```

A quote that is never closed, or closed by the other kind, is reported where it opens.

```md bad
---
system: "Linux
        ^ this quote is never closed
title: "An expo'
       ^ this quote is never closed
---
```
```md fixed
---
system: "Linux"
title: "An expo"
---
```

One that is doubled is one too many.

```md bad
---
date: ""2025-03-17"
       ^ this quote is doubled
---
```
```md fixed
---
date: "2025-03-17"
---
```

```md good
---
title: 'Last "guy" dancing'
excerpt: Things don't always work.
---
```
)md",
    .check = bind<check>,
};

namespace {

void check(const Note& note, Report& report) {
  report_faults(note, yaml::Fault::inner_quotes, report);
  report_faults(note, yaml::Fault::unclosed_quote, report);
}

}  // namespace
}  // namespace matterlint::rules::yaml_unbalanced_quotes

#include "lint/fault_report.h"
#include "lint/rule.h"

namespace matterlint::rules::yaml_multi_document {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-multi-document",
    .summary = "Second documents in YAML that holds one.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::error}},
    .reads = Reads::faults,
    .docs = R"md(
A line `---` or `...` ends a YAML document. Programs that want one document read the first and drop the others without a
word, or refuse them all.

```yaml bad file=site.yaml
title: A
---
^^^ a second document begins here, which no reader of notes looks at
author: Ada
```

A first line `---` begins the only one.

```yaml good file=page.yaml
---
title: A
```
)md",
    .check = bind<check>,
};

namespace {

void check(const Note& note, Report& report) {
  report_faults(note, yaml::Fault::second_document, report);
}

}  // namespace
}  // namespace matterlint::rules::yaml_multi_document

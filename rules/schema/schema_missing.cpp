#include "lint/rule.h"

namespace matterlint::rules::schema_missing {
namespace {

void check(const Note& note, const Context& context, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "schema-missing",
    .summary = "Notes with front matter that no schema is for.",
    .since = "0.1",
    .reads = Reads::tree,
    .peers = {"frontmatter-lint/require-schema", "remark-frontmatter-validator/requireSchema"},
    .docs = R"md(
A note that was moved, or a folder that `schemas` does not name, is checked against nothing, and nobody notices. Turn the
rule on where each note must have a schema: in the configuration, beside it, or named by itself.

```md bad
---
^^^ no schema is for this note
title: A walk
---
```

```md good
A note without front matter.
```

```yaml options
context: {schema: {properties: {title: {type: string}}}}
```
```md good
---
title: A walk
---
```
)md",
    .check = bind<check>,
};

namespace {

/// A schema that can not be used is told by schema-mismatch.
void check(const Note& note, const Context& context, Report& report) {
  if (context.schemas.empty() && context.own_schema_error.empty())
    report.add(note.front_matter().opener, "no schema is for this note");
}

}  // namespace
}  // namespace matterlint::rules::schema_missing

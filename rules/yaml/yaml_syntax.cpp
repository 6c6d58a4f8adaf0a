#include "lint/fault_report.h"
#include "lint/rule.h"
#include "lint/template_note.h"

namespace matterlint::rules::yaml_syntax {
namespace {

void check(const Note& note, const Context& context, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-syntax",
    .summary = "Front matter that can not be read.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::error}},
    .fix = FixSafety::safe,
    .reads = Reads::faults,
    .peers = {"yamllint/syntax", "eslint-plugin-yml/parsing-error"},
    .docs = R"md(
Most programs drop front matter that they can not read without a word: the page loses its title, its date, its tags.
Where a rule of its own explains the mistake, that rule speaks in place of this one.

```md bad
---
title: "Linux
       ^ this quote is never closed
tags: [a, b
      ^ this bracket is never closed
date: 2025-03-17
---
```

A template may hold what only the program reads that it is made for.

```md good file=Templates/Daily.md
---
created: {{date}}, {{time}}
week: "[[<% tp.date.now("YYYY") %>]]"
---
```

Each line that is wrong is named. Lines that can be read are not.

```md bad
---
title: A
category Core
^^^^^^^^^^^^^ a `:` is missing on this line
image:/a.png
     ^ a blank is missing behind this `:`
- x
---
```

A line that is indented otherwise than those that it belongs to is moved to them.

```md bad
---
title: A walk
 draft: true
 ^^^^^ this line is indented deeper than the one above, which has a value already
tags:
  - walks
 - rivers
 ^ this line is indented like none of the lines above that it could belong to
---
```
```md fixed
---
title: A walk
draft: true
tags:
  - walks
  - rivers
---
```

The same holds for front matter in TOML and JSON, and for data files.

```md bad
+++
title = Walks along the river
        ^^^^^^^^^^^^^^^^^^^^^ text must stand in quotes
draft: true
     ^ TOML has a `=` in place of this `:`
date = 2025-03-17 19:54
                  ^^^^^ a time must have its seconds, as `19:54:00`
+++
```
```md bad
{
  "title": "Walks along the river",
                                  ^ no `,` can follow the last entry
}
```
)md",
    .check = bind<check>,
};

namespace {

void check(const Note& note, const Context& context, Report& report) {
  static const std::vector<Glob> templates = usual_templates();
  report_faults(note, yaml::Fault::indentation, report);
  for (const yaml::SyntaxError& error : note.tree().errors()) {
    const bool is_meant = error.fault == yaml::Fault::placeholder && is_template(context, templates);
    if (error.fault != yaml::Fault::indentation && !is_meant) report.add(error.span, error.message);
  }
}

}  // namespace
}  // namespace matterlint::rules::yaml_syntax

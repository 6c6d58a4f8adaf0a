#include <string>
#include <vector>

#include "lint/glob_option.h"
#include "lint/rule.h"

namespace matterlint::rules {
namespace {

struct Options {
  std::vector<Glob> require = {Glob("**")};
};

void check(const Note& note, const Options& options, const Context& context, Report& report);

}  // namespace

extern constinit const Rule fm_missing = {
    .id = "fm-missing",
    .summary = "Notes without front matter.",
    .since = "0.1",
    .presets = {{Preset::docs, Severity::info}},
    .fix = FixSafety::unsafe,
    .reads = Reads::block,
    .options = {option<&Options::require>("require", "The notes that must have front matter.")},
    .peers = {"frontmatter-validator/NO_FRONT_MATTER", "kb-lint/frontmatter",
              "remark-frontmatter-validator/requireFrontmatter"},
    .docs = R"md(
A page without front matter has no title, no date and no tags for the programs that list it.

```md bad
It was a bright day.
| this note has no front matter
```
```md fixed unsafe
---
title:
---
It was a bright day.
```

```md good
---
title: A walk
---

It was a bright day.
```

```yaml options
require: ["content/**"]
```
```md good file=README.md
It was a bright day.
```
)md",
    .check = bind<check>,
};

namespace {

void check(const Note& note, const Options& options, const Context& context, Report& report) {
  if (note.front_matter().state != FrontMatter::State::none) return;
  if (!matches_any(options.require, context.path)) return;
  const std::uint32_t begin = note.front_matter().body.begin;
  const std::string ending(note.line_ending());
  report.add({begin, begin}, "this note has no front matter")
      .fix(FixSafety::unsafe, "Insert front matter",
           {{{begin, begin}, "---" + ending + "title:" + ending + "---" + ending}});
}

}  // namespace
}  // namespace matterlint::rules

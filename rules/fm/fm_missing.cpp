#include <string>
#include <vector>

#include "lint/glob_option.h"
#include "lint/rule.h"

namespace matterlint::rules::fm_missing {
namespace {

struct Options {
  std::vector<Glob> require = {Glob("**")};
  std::vector<Glob> ignore = {
      Glob("**/{README,CHANGELOG,CONTRIBUTING,CODE_OF_CONDUCT,SECURITY,SUPPORT,GOVERNANCE,MAINTAINERS,LICENSE}.md"),
      Glob("**/.github/**"), Glob("**/{,_}{include,partial,snippet,asset}s/**")};
};

void check(const Note& note, const Options& options, const Context& context, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "fm-missing",
    .summary = "Notes without front matter.",
    .since = "0.1",
    .presets = {{Preset::docs, Severity::info}},
    .fix = FixSafety::unsafe,
    .reads = Reads::block,
    .options = {option<&Options::require>("require", "The notes that must have front matter."),
                option<&Options::ignore>("ignore",
                                         "Notes that are no pages: those for who looks at the repository, and "
                                         "parts of pages.")},
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

Files for who looks at the repository are no pages, and neither are parts that pages include.

```md good file=docs/README.md
It was a bright day.
```
```md good file=docs/includes/note.md
It was a bright day.
```

```yaml options
require: ["content/**"]
ignore: []
```
```md good file=notes/a.md
It was a bright day.
```
)md",
    .check = bind<check>,
};

namespace {

void check(const Note& note, const Options& options, const Context& context, Report& report) {
  if (note.front_matter().state != FrontMatter::State::none) return;
  if (!matches_any(options.require, context.path) || matches_any(options.ignore, context.path)) return;
  const std::uint32_t begin = note.front_matter().body.begin;
  const std::string ending(note.line_ending());
  report.add({begin, begin}, "this note has no front matter")
      .fix(FixSafety::unsafe, "Insert front matter",
           {{{begin, begin}, "---" + ending + "title:" + ending + "---" + ending}});
}

}  // namespace
}  // namespace matterlint::rules::fm_missing

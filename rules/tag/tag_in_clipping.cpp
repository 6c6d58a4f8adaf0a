#include <string>
#include <vector>

#include "lint/glob_option.h"
#include "lint/rule.h"
#include "note/tags.h"

namespace matterlint::rules::tag_in_clipping {
namespace {

struct Options {
  std::vector<Glob> paths = {Glob("**/Clippings/**")};
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "tag-in-clipping",
    .summary = "Hashtags of a clipped page that have become tags of the vault.",
    .since = "0.1",
    .presets = {{Preset::clippings, Severity::warning}},
    .fix = FixSafety::unsafe,
    .reads = Reads::tree | Reads::urls | Reads::body,
    .markers = {"#"},
    .options = {option<&Options::paths>("paths", "Where clipped pages are, as globs.")},
    .docs = R"md(
What somebody wrote as `#OpenAI` on a page is a tag of the vault once the page is clipped: it stands in the list of tags,
and the page is found by it. Only notes with the address of a page, in a folder of clipped pages, are looked at.

```yaml options
note: {flavor: obsidian}
context: {path: Clippings/a.md}
```

```md bad
---
source: https://example.org/a
---
A good day for #OpenAI, they say.
               ^^^^^^^ `#OpenAI` is a tag of the vault here
```
```md fixed unsafe
---
source: https://example.org/a
---
A good day for \#OpenAI, they say.
```

Numbers are no tags, and neither is what stands in a link or in code.

```md good
---
source: https://example.org/a
---
We are #1, says [#OpenAI](https://example.org/b) in `#OpenAI`. Call #5550100.
```

```yaml options
note: {flavor: obsidian}
context: {path: pages/a.md}
```

```md good
---
source: https://example.org/a
---
What I think of #OpenAI.
```

```yaml options
paths: ["pages/**"]
note: {flavor: obsidian}
context: {path: pages/a.md}
```

```md bad
---
source: https://example.org/a
---
#OpenAI
^^^^^^^ `#OpenAI` is a tag of the vault here
```
```md fixed unsafe
---
source: https://example.org/a
---
\#OpenAI
```
)md",
    .check = bind<check>,
};

namespace {

void check(const Note& note, const Options& options, Report& report) {
  if (note.flavor() != Flavor::obsidian || !matches_any(options.paths, note.path()) || note.addresses().empty()) return;
  for (const NoteTag& tag : body_tags_of(note))
    report.add(tag.span, "`" + std::string(tag.text) + "` is a tag of the vault here")
        .fix(FixSafety::unsafe, "Make it plain text", {{{tag.span.begin, tag.span.begin}, "\\"}});
}

}  // namespace
}  // namespace matterlint::rules::tag_in_clipping

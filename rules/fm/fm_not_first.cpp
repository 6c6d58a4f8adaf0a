#include <algorithm>
#include <array>
#include <vector>

#include "lint/rule.h"
#include "note/misplaced_fence.h"

namespace matterlint::rules::fm_not_first {
namespace {

enum class Allowed { comment, shebang };
[[maybe_unused]] constexpr std::array<std::string_view, 2> option_names(Allowed) {
  return {"comment", "shebang"};
}

struct Options {
  std::vector<Allowed> allow = {Allowed::comment, Allowed::shebang};
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "fm-not-first",
    .summary = "Front matter that does not begin on the first line.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::error}},
    .fix = FixSafety::unsafe,
    .reads = Reads::block,
    .options = {option<&Options::allow>("allow", "What may stand above the front matter without a word.")},
    .peers = {"mdlint-obsidian/frontmatter-not-first", "mdbase", "jekyll", "obsidian/properties"},
    .docs = R"md(
Front matter is front matter only at the very start of a note. Below a blank line every program takes it for text between
two thematic breaks.

```md bad

---
^^^ front matter must begin on the first line; blank lines stand above it
title: A
---
```
```md fixed unsafe
---
title: A
---
```

The same holds for `+++` of TOML, and for the `{` of JSON.

```md bad

+++
^^^ front matter must begin on the first line; blank lines stand above it
title = "A"
+++
```
```md fixed unsafe
+++
title = "A"
+++
```

Text between thematic breaks is none:

```md good

---
A word on the weather
---
```
)md",
    .check = bind<check>,
};

namespace {

bool has(const Options& options, Allowed what) {
  return std::find(options.allow.begin(), options.allow.end(), what) != options.allow.end();
}

void check(const Note& note, const Options& options, Report& report) {
  const FrontMatter& front_matter = note.front_matter();
  if (const auto late = find_late_front_matter(note.text(), front_matter, false, false)) {
    report.add(late->opener, "front matter must begin on the first line; blank lines stand above it")
        .fix(FixSafety::unsafe, "Delete the blank lines", {{{front_matter.body.begin, late->opener.begin}, ""}});
    return;
  }
  const bool below_comment = !has(options, Allowed::comment);
  const bool below_shebang = !has(options, Allowed::shebang);
  if (const auto late = find_late_front_matter(note.text(), front_matter, below_comment, below_shebang))
    report.add(late->opener, "front matter must begin on the first line; other text stands above it");
}

}  // namespace
}  // namespace matterlint::rules::fm_not_first

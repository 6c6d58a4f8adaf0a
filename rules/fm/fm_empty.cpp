#include <algorithm>

#include "lint/rule.h"
#include "note/lines.h"

namespace matterlint::rules::fm_empty {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "fm-empty",
    .summary = "Front matter without anything in it.",
    .since = "0.1",
    .presets = {{Preset::strict, Severity::info}},
    .fix = FixSafety::unsafe,
    .reads = Reads::block,
    .docs = R"md(
Two fences with nothing between them say nothing. Some programs take them for two thematic breaks.

```md bad
---
^^^ the front matter is empty
---

It was a bright day.
```
```md fixed unsafe

It was a bright day.
```

```md good
---
# To be filled in.
---
```
)md",
    .check = bind<check>,
};

namespace {

void check(const Note& note, Report& report) {
  const FrontMatter& front_matter = note.front_matter();
  if (front_matter.state != FrontMatter::State::closed) return;
  if (note.text(front_matter.block).find_first_not_of(" \t\r\n") != std::string_view::npos) return;
  const auto end = static_cast<std::uint32_t>(next_line(note.text(), front_matter.closer.end));
  report.add(front_matter.opener, "the front matter is empty")
      .fix(FixSafety::unsafe, "Delete the front matter", {{{front_matter.opener.begin, end}, ""}});
}

}  // namespace
}  // namespace matterlint::rules::fm_empty

#include <string>
#include <string_view>

#include "lint/rule.h"
#include "note/misplaced_fence.h"
#include "text/utf8.h"

namespace matterlint::rules::fm_unclosed {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "fm-unclosed",
    .summary = "Front matter without a closing fence.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::error}},
    .reads = Reads::block,
    .peers = {"mdlint-obsidian/frontmatter-unclosed", "frontmatterkit"},
    .docs = R"md(
Without a closing `---` programs read the whole note as front matter, or none of it. There is no fix: only the author
knows where the properties end.

```md bad
---
^^^ the front matter is never closed: no line `---` follows
title: A walk along the river
tags: [walks]

It was a bright day.
```

TOML wants a second `+++`, and JSON its last `}`.

```md bad
+++
^^^ the front matter is never closed: no line `+++` follows
title = "A walk along the river"

It was a bright day.
```

A thematic break on top of a page is no front matter.

```md good
---

It was a bright day: we went out.
```
)md",
    .check = bind<check>,
};

namespace {

void check(const Note& note, Report& report) {
  const FrontMatter& front_matter = note.front_matter();
  if (front_matter.state != FrontMatter::State::unclosed) return;
  const bool is_yaml = front_matter.language == yaml::Language::yaml;
  if (is_yaml && find_lookalike_closer(note.text(), front_matter)) return;  // fm-delimiter says it better.
  const std::string_view opener = trim(note.text(front_matter.opener));
  const std::string closer = opener == "{" ? "no `}`" : "no line `" + std::string(opener) + "`";
  const auto size = static_cast<std::uint32_t>(opener.size());
  report.add({front_matter.opener.begin, front_matter.opener.begin + size},
             "the front matter is never closed: " + closer + " follows");
}

}  // namespace
}  // namespace matterlint::rules::fm_unclosed

#include <string_view>

#include "lint/rule.h"

namespace matterlint::rules::fm_comment {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "fm-comment",
    .summary = "Comments in front matter.",
    .since = "0.1",
    .presets = {{Preset::strict, Severity::info}},
    .reads = Reads::block,
    .docs = R"md(
Programs that write front matter, such as Obsidian's property editor, drop its comments without a word. What they say is
safer in the text.

```md bad
---
# Ask Ada before publishing.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ programs that write properties drop this comment
title: A walk # or a stroll
              ^^^^^^^^^^^^^ programs that write properties drop this comment
---
```

Comments for programs are left alone.

```md good
---
title: A walk
# matterlint-disable-next-line date-format
date: 17 March
# yaml-language-server: $schema=post.schema.json
---
```
)md",
    .check = bind<check>,
};

namespace {

bool is_for_program(std::string_view comment) {
  return comment.find("matterlint-") != comment.npos || comment.find("yaml-language-server:") != comment.npos ||
         comment.find("yamllint ") != comment.npos || comment.find("@schema") != comment.npos;
}

void check(const Note& note, Report& report) {
  if (note.front_matter().state != FrontMatter::State::closed) return;
  for (const Span comment : note.tree().comments())
    if (!is_for_program(note.text(comment))) report.add(comment, "programs that write properties drop this comment");
}

}  // namespace
}  // namespace matterlint::rules::fm_comment

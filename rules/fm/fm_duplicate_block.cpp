#include <algorithm>
#include <string_view>

#include "lint/rule.h"
#include "note/lines.h"
#include "text/utf8.h"
#include "yaml/key_words.h"
#include "yaml/reader.h"

namespace matterlint::rules::fm_duplicate_block {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "fm-duplicate-block",
    .summary = "A second block of front matter right behind the first.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .reads = Reads::text,
    .docs = R"md(
Programs read the first block and show the second one as text. Often a program wrote a block of its own above the one
that was there.

```md bad
---
title: A walk
---
---
^^^ a second block of front matter begins here, which programs show as text
title: A walk along the river
tags: [walks]
---

It was a bright day.
```

Thematic breaks around text are no front matter.

```md good
---
title: A walk
---

---

Note: it was a bright day.

---
```
)md",
    .check = bind<check>,
};

namespace {

/// Whether properties below a blank line can be front matter: some key stands in the first block too, or is one that
/// many notes have.
bool has_known_key(const Note& note, const yaml::Node& second) {
  const auto entries = second.entries();
  return std::any_of(entries.begin(), entries.end(), [&](const yaml::Entry& entry) {
    return note.find(entry.key.text) != nullptr || yaml::is_key_like(entry.key.text);
  });
}

Span skip_blank_lines(const Note& note, std::size_t at) {
  Span line = line_at(note.text(), at);
  while (line.end < note.text().size() && trim(note.text(line)).empty())
    line = line_at(note.text(), next_line(note.text(), line.end));
  return line;
}

Span closing_fence(const Note& note, Span opener) {
  constexpr int most_lines = 200;
  Span line = opener;
  for (int i = 0; i < most_lines && line.end < note.text().size(); ++i) {
    line = line_at(note.text(), next_line(note.text(), line.end));
    if (is_fence(note.text(line), "---")) return line;
  }
  return {};
}

void check(const Note& note, Report& report) {
  if (note.front_matter().state != FrontMatter::State::closed) return;
  const std::size_t body = note.front_matter().body.begin;
  const Span opener = skip_blank_lines(note, body);
  if (!is_fence(note.text(opener), "---")) return;
  const std::size_t begin = next_line(note.text(), opener.end);
  if (!begins_with_key(note.text(), begin)) return;
  const Span closer = closing_fence(note, opener);
  if (closer.empty()) return;
  yaml::Tree tree;
  yaml::read_yaml(note.text(), span_of(begin, closer.begin), tree);
  if (tree.is_broken() || tree.root() == nullptr || !tree.root()->is_mapping()) return;
  if (opener.begin != body && !has_known_key(note, *tree.root())) return;
  report.add(opener, "a second block of front matter begins here, which programs show as text");
}

}  // namespace
}  // namespace matterlint::rules::fm_duplicate_block

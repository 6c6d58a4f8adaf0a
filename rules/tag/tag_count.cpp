#include <span>
#include <string>

#include "lint/rule.h"

namespace matterlint::rules::tag_count {
namespace {

struct Options {
  int min = 1;
  int max = 0;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "tag-count",
    .summary = "Notes with too few or too many tags.",
    .since = "0.1",
    .reads = Reads::tree,
    .options = {option<&Options::min>("min", "The fewest tags of a note.", {0, 1000}),
                option<&Options::max>("max", "The most tags of a note; 0: any number.", {0, 1000})},
    .docs = R"md(
Where notes are found by their tags, one without any is lost, and one with twenty is found everywhere.

```md bad
---
tags: []
^^^^ the note has no tags, of 1 at least
---
```
```md bad
---
^^^ the note has no tags, of 1 at least
title: A walk
---
```

```md good
---
tags: [walks]
---
```

```yaml options
min: 2
max: 3
```

```md bad
---
tags: [walks]
^^^^ the note has 1 tag, of 2 at least
---
```
```md bad
---
tags: walks, rivers, bridges, boats
^^^^ the note has 4 tags, of 3 at most
---
```
)md",
    .check = bind<check>,
};

namespace {

std::string in_words(std::size_t count) {
  if (count == 0) return "the note has no tags, of ";
  return "the note has " + std::to_string(count) + (count == 1 ? " tag, of " : " tags, of ");
}

void check(const Note& note, const Options& options, Report& report) {
  const std::size_t count = note.tags().size();
  const std::span<const Property* const> properties = note.with_role(Role::tags);
  const Span where = properties.empty() ? note.front_matter().opener : properties.front()->key().span;
  if (count < static_cast<std::size_t>(options.min)) {
    report.add(where, in_words(count) + std::to_string(options.min) + " at least");
  } else if (options.max > 0 && count > static_cast<std::size_t>(options.max)) {
    report.add(where, in_words(count) + std::to_string(options.max) + " at most");
  }
}

}  // namespace
}  // namespace matterlint::rules::tag_count

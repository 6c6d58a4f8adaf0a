#include <string>

#include "lint/rule.h"

namespace matterlint::rules::fm_size {
namespace {

struct Options {
  int max_bytes = 8192;
  int max_keys = 100;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "fm-size",
    .summary = "Front matter that is larger than it should be.",
    .since = "0.1",
    .reads = Reads::block,
    .options = {option<&Options::max_bytes>("max-bytes", "The most bytes between the fences; 0: any number.",
                                            {0, 1 << 30}),
                option<&Options::max_keys>("max-keys", "The most properties; 0: any number.", {0, 1 << 30})},
    .peers = {"claude-skill-lint/size"},
    .docs = R"md(
Programs that list notes read all front matter there is, and some have a limit.

```yaml options
max-bytes: 40
max-keys: 2
```
```md bad
---
^^^ the front matter has 62 bytes, of 40 at most
title: A walk
date: 2025-03-17
tags: [walks, rivers, bridges]
^^^^ the front matter has 3 properties, of 2 at most
---
```
```md good
---
title: A walk
date: 2025-03-17
---
```
)md",
    .check = bind<check>,
};

namespace {

void check(const Note& note, const Options& options, Report& report) {
  const FrontMatter& front_matter = note.front_matter();
  if (front_matter.state != FrontMatter::State::closed) return;
  const std::size_t bytes = front_matter.block.size();
  const std::size_t keys = note.properties().size();
  const auto most_keys = static_cast<std::size_t>(options.max_keys);
  if (options.max_bytes > 0 && bytes > static_cast<std::size_t>(options.max_bytes))
    report.add(front_matter.opener, "the front matter has " + std::to_string(bytes) + " bytes, of " +
                                        std::to_string(options.max_bytes) + " at most");
  if (options.max_keys > 0 && keys > most_keys)
    report.add(note.properties()[most_keys].key().span, "the front matter has " + std::to_string(keys) +
                                                            " properties, of " + std::to_string(options.max_keys) +
                                                            " at most");
}

}  // namespace
}  // namespace matterlint::rules::fm_size

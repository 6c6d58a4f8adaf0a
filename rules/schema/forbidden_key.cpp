#include <string>
#include <vector>

#include "lint/glob_option.h"
#include "lint/rule.h"
#include "yaml/edit.h"

namespace matterlint::rules::forbidden_key {
namespace {

struct Options {
  std::vector<Glob> keys;
};

void check(const Note& note, const Options& options, Report& report);
Reads also_reads(const Options& options);

}  // namespace

extern constinit const Rule rule = {
    .id = "forbidden-key",
    .summary = "Properties that the configuration forbids.",
    .since = "0.1",
    .fix = FixSafety::unsafe,
    .reads = Reads::tree,
    .also_reads = bind_reads<also_reads>,
    .options = {option<&Options::keys>("keys", "The properties that must not stand in a note, as names or globs.")},
    .peers = {"obsidian-linter/remove-yaml-keys"},
    .docs = R"md(
What a plug-in left behind, or what must not be published. The rule does nothing until `keys` is set. The fix deletes the
property with all of its lines, unless a comment would be lost.

```yaml options
keys: [password, "excalidraw-*"]
```
```md bad
---
title: A walk
password: pear
^^^^^^^^ `password` is forbidden by the configuration
excalidraw-plugin:
^^^^^^^^^^^^^^^^^ `excalidraw-plugin` is forbidden by the configuration
  - parsed
---
```
```md fixed unsafe
---
title: A walk
---
```

```md good
---
title: A walk
passwords: none
---
```
)md",
    .check = bind<check>,
};

namespace {

void check(const Note& note, const Options& options, Report& report) {
  for (std::size_t i = 0; i < note.properties().size(); ++i) {
    const Property& property = note.properties()[i];
    if (!matches_any(options.keys, property.name())) continue;
    Report::Finding finding =
        report.add(property.key().span, "`" + std::string(property.name()) + "` is forbidden by the configuration");
    if (note.tree().language() == yaml::Language::toml) continue;
    if (auto edit = yaml::remove_entry(note.text(), *note.tree().root(), i))
      finding.fix(FixSafety::unsafe, "Delete the property", {*std::move(edit)});
  }
}

Reads also_reads(const Options& options) {
  return options.keys.empty() ? Reads::never : Reads::none;
}

}  // namespace
}  // namespace matterlint::rules::forbidden_key

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lint/key_option.h"
#include "lint/rule.h"
#include "text/parts.h"
#include "yaml/edit.h"

namespace matterlint::rules::yaml_scalar_list {
namespace {

struct Options {
  KeyList keys = {"tags", "aliases", "cssclasses"};
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-scalar-list",
    .summary = "Properties with one text where a list is expected.",
    .since = "0.1",
    .presets = {{Preset::obsidian, Severity::warning}},
    .fix = FixSafety::safe,
    .reads = Reads::tree,
    .options = {option<&Options::keys>("keys", "The properties that hold lists.")},
    .peers = {"obsidian/format-converter", "obsidian-linter/format-yaml-array"},
    .docs = R"md(
Since Obsidian 1.9 tags, aliases and CSS classes are lists, and nothing else. Other programs take `a, b` for one tag with
a comma in it.

```yaml options
note: {flavor: obsidian, readers: [obsidian]}
```
```md bad
---
tags: walks, rivers/danube
      ^^^^^^^^^^^^^^^^^^^^ `tags` must be a list
aliases: By the river, on foot
         ^^^^^^^^^^^^^^^^^^^^^ `aliases` must be a list
---
```
```md fixed
---
tags: [walks, rivers/danube]
aliases: By the river, on foot
---
```
```md fixed unsafe
---
tags: [walks, rivers/danube]
aliases: [By the river, on foot]
---
```

An alias may have a comma in it, so only the author knows whether it is one alias or two.

```md good
---
tags: [walks, rivers]
aliases:
  - By the river
cssclasses:
---
```
)md",
    .check = bind<check>,
};

namespace {

void check_property(const Note& note, const Property& property, Report& report) {
  const yaml::Node& value = property.value();
  if (!value.is_scalar() || value.is_null() || value.properties != nullptr || value.text.empty()) return;
  if (note.text(value.outer).find('\n') != std::string_view::npos) return;
  const bool are_tags = property.roles.contains(Role::tags);
  const std::vector<std::string_view> parts = parts_between(value.text, ",");
  const bool has_blanks =
      std::any_of(parts.begin(), parts.end(), [](std::string_view part) { return part.find(' ') != part.npos; });
  const bool is_safe = are_tags && note.flavor() == Flavor::obsidian && !has_blanks && !value.text.starts_with('#');
  Report::Finding finding = report.add(value.span, "`" + std::string(property.name()) + "` must be a list");
  if (parts.empty() || note.tree().language() != yaml::Language::yaml) return;
  finding.fix(is_safe ? FixSafety::safe : FixSafety::unsafe, "Write a list",
              {{value.outer, yaml::flow_list_of(parts, note.settings().readers)}});
}

void check(const Note& note, const Options& options, Report& report) {
  for (const Property& property : note.properties())
    if (options.keys.contains(property.name())) check_property(note, property, report);
}

}  // namespace
}  // namespace matterlint::rules::yaml_scalar_list

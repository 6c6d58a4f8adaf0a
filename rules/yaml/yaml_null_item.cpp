#include <string>

#include "lint/rule.h"
#include "yaml/edit.h"
#include "yaml/walk.h"

namespace matterlint::rules::yaml_null_item {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-null-item",
    .summary = "Items of lists without a value.",
    .since = "0.1",
    .presets = {{Preset::strict, Severity::info}},
    .fix = FixSafety::unsafe,
    .reads = Reads::tree,
    .peers = {"obsidian-linter/format-yaml-array"},
    .docs = R"md(
A dash without text is an item that is nothing. Programs that expect text there may fail.

```md bad
---
aliases:
  -
   | this item has no value
  - By the river
authors: [Ada, null]
               ^^^^ this item has no value
---
```
```md fixed unsafe
---
aliases:
  - By the river
authors: [Ada]
---
```

A list without items is none that has nothing as its item.

```md good
---
aliases:
authors: []
---
```
)md",
    .check = bind<check>,
};

namespace {

/// `- #tag` is what yaml-tag-hash tells of.
bool has_comment_behind(const Note& note, const yaml::Node& item) {
  const std::string_view rest = note.text().substr(item.outer.end);
  const std::size_t content = rest.find_first_not_of(" \t");
  return item.outer.empty() && content != rest.npos && rest[content] == '#';
}

void check_list(const Note& note, const yaml::Node& list, Report& report) {
  if (list.is_alias()) return;
  for (std::size_t i = 0; i < list.items().size(); ++i) {
    const yaml::Node& item = list.items()[i];
    if (!item.is_null() || item.properties != nullptr || has_comment_behind(note, item)) continue;
    Report::Finding finding = report.add(item.span, "this item has no value");
    if (auto removal = yaml::remove_item(note.text(), list, i))
      finding.fix(FixSafety::unsafe, "Delete the item", {*std::move(removal)});
  }
}

void check(const Note& note, Report& report) {
  for (const Property& property : note.properties())
    yaml::for_each_value(property.value(), [&](const yaml::Node& value) { check_list(note, value, report); });
}

}  // namespace
}  // namespace matterlint::rules::yaml_null_item

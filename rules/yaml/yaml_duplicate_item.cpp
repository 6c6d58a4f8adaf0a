#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lint/glob_option.h"
#include "lint/rule.h"
#include "text/unicode.h"
#include "yaml/edit.h"

namespace matterlint::rules::yaml_duplicate_item {
namespace {

struct Options {
  bool all_keys = false;
  std::vector<Glob> ignore_keys;
  bool ignore_case = false;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-duplicate-item",
    .summary = "Items that stand twice in the same list.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .fix = FixSafety::safe,
    .reads = Reads::tree,
    .options = {option<&Options::all_keys>("all-keys", "Whether all lists are looked at, not only tags and aliases."),
                option<&Options::ignore_keys>("ignore-keys", "Properties that are left alone."),
                option<&Options::ignore_case>("ignore-case",
                                              "Whether items that differ in upper and lower case only are the same.")},
    .peers = {"obsidian-linter/dedupe-yaml-array-values"},
    .docs = R"md(
A tag or an alias that stands twice says no more than once.

```md bad
---
tags: [walks, rivers, walks]
                      ^^^^^ `walks` is in this list already
       ‾‾‾‾‾ the first one
aliases:
  - By the river
    ‾‾‾‾‾‾‾‾‾‾‾‾ the first one
  - By the river
    ^^^^^^^^^^^^ `By the river` is in this list already
---
```
```md fixed
---
tags: [walks, rivers]
aliases:
  - By the river
---
```

Other lists may repeat an item on purpose.

```md good
---
scores: [1, 2, 1]
tags: [walks, Walks]
---
```
)md",
    .check = bind<check>,
};

namespace {

bool is_looked_at(const Property& property, const Options& options) {
  const bool is_ignored = matches_any(options.ignore_keys, property.name());
  const bool is_set = property.roles.contains(Role::tags) || property.roles.contains(Role::aliases);
  return !is_ignored && (options.all_keys || is_set);
}

void check_list(const Note& note, const Property& property, const Options& options, Report& report) {
  std::unordered_map<std::string, const yaml::Node*> known;
  const yaml::Node& list = property.value();
  const bool is_set = property.roles.contains(Role::tags) || property.roles.contains(Role::aliases);
  for (std::size_t i = 0; i < list.size(); ++i) {
    const yaml::Node& item = list.items()[i];
    if (!item.is_scalar() || item.is_null()) continue;
    const std::string kind(1, static_cast<char>('0' + static_cast<int>(item.kind)));
    const auto [first, is_new] =
        known.emplace(kind + (options.ignore_case ? case_fold(item.text) : std::string(item.text)), &item);
    if (is_new) continue;
    Report::Finding finding = report.add(item.span, "`" + std::string(item.text) + "` is in this list already");
    finding.related(first->second->span, "the first one");
    const bool is_same = first->second->text == item.text;
    if (auto removal = yaml::remove_item(note.text(), list, i))
      finding.fix(is_set && is_same ? FixSafety::safe : FixSafety::unsafe, "Delete the second one",
                  {*std::move(removal)});
  }
}

void check(const Note& note, const Options& options, Report& report) {
  for (const Property& property : note.properties()) {
    const yaml::Node& value = property.value();
    const bool is_list = value.is_sequence() && !value.is_alias();
    if (is_list && value.size() > 1 && is_looked_at(property, options)) check_list(note, property, options, report);
  }
}

}  // namespace
}  // namespace matterlint::rules::yaml_duplicate_item

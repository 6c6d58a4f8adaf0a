#include <string>
#include <unordered_map>

#include "lint/rule.h"
#include "text/unicode.h"
#include "yaml/quote.h"
#include "yaml/same_value.h"

namespace matterlint::rules {
namespace {

struct Options {
  bool ignore_case = true;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule yaml_duplicate_key = {
    .id = "yaml-duplicate-key",
    .summary = "Keys that stand twice in the same mapping.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::error}},
    .fix = FixSafety::safe,
    .reads = Reads::tree,
    .options = {option<&Options::ignore_case>(
        "ignore-case", "Whether properties that differ in upper and lower case only are the same, as in Obsidian.")},
    .peers = {"yamllint/key-duplicates", "frontmatterkit"},
    .docs = R"md(
Some programs keep the first value, some the last, and some refuse to read the front matter at all.

```md bad
---
title: A
‾‾‾‾‾ the first one
tags: [a]
title: B
^^^^^ `title` is already on line 2
---
```

Obsidian does not tell `Tags` from `tags`; that holds for properties, not for the keys of nested mappings.

```md bad
---
tags: [a]
‾‾‾‾ the first one
Tags: [b]
^^^^ `Tags` is already on line 2, as `tags`
---
```

A second key with the same value is deleted.

```md bad
---
title: A
‾‾‾‾‾ the first one
date: 2025-03-17
title: A
^^^^^ `title` is already on line 2
---
```
```md fixed
---
title: A
date: 2025-03-17
---
```

```md good
---
author: {name: A, url: https://example.org}
editor: {name: A}
---
```
)md",
    .check = bind<check>,
};

namespace {

/// The first entry of each key, exactly or folded.
using Keys = std::unordered_map<std::string, const yaml::Entry*>;

void report_duplicate(const Note& note, const yaml::Entry& first, const yaml::Entry& later, Report& report) {
  const std::string line = std::to_string(note.line_of(first.key.span.begin));
  const bool is_same_key = first.key.text == later.key.text;
  const std::string as = is_same_key ? "" : ", as `" + std::string(first.key.text) + "`";
  Report::Finding finding =
      report.add(later.key.span, "`" + std::string(later.key.text) + "` is already on line " + line + as);
  finding.related(first.key.span, "the first one");
  if (!is_same_key || !yaml::same_value(first.value, later.value)) return;
  if (first.value.properties != nullptr || later.value.properties != nullptr) return;
  if (auto removal = yaml::remove_lines(note.text(), {later.key.outer.begin, later.value.outer.end}))
    finding.fix(FixSafety::safe, "Delete the second `" + std::string(later.key.text) + "`", {*std::move(removal)});
}

void check_mapping(const Note& note, const yaml::Node& node, bool folds, Report& report) {
  if (node.is_alias()) return;
  for (const yaml::Node& item : node.items()) check_mapping(note, item, false, report);
  Keys keys;
  for (const yaml::Entry& entry : node.entries()) {
    check_mapping(note, entry.value, false, report);
    if (!entry.key.is_scalar() || node.size() < 2) continue;
    const auto [first, is_new] = keys.emplace(folds ? case_fold(entry.key.text) : std::string(entry.key.text), &entry);
    if (!is_new) report_duplicate(note, *first->second, entry, report);
  }
}

void check(const Note& note, const Options& options, Report& report) {
  if (note.tree().root() != nullptr) check_mapping(note, *note.tree().root(), options.ignore_case, report);
}

}  // namespace
}  // namespace matterlint::rules

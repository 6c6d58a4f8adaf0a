#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "lint/rule.h"
#include "text/ascii.h"
#include "text/text_sketch.h"
#include "text/unicode.h"
#include "text/utf8.h"
#include "yaml/quote.h"

namespace matterlint::rules::yaml_duplicate_key {
namespace {

struct Options {
  bool ignore_case = true;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
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

A second key is deleted where each one has the same value, written alike: then it does not matter which one a program
keeps.

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

/// Up to so many keys are compared one with the other, which takes no memory.
constexpr std::size_t few = 32;

/// Whether two keys differ in their first character, ASCII in both: folding leaves such a one what it is.
bool begin_differently(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return a.size() != b.size();
  const auto is_wide = [](char c) { return static_cast<unsigned char>(c) > 0x7FU; };
  return !is_wide(a.front()) && !is_wide(b.front()) && ascii::lower(a.front()) != ascii::lower(b.front());
}

bool is_same(std::string_view a, std::string_view b, bool folds) {
  if (begin_differently(a, b)) return false;  // Nearly all, at the least cost.
  if (a == b) return true;
  if (!folds) return false;
  return is_ascii(a) && is_ascii(b) ? equal_ignoring_ascii_case(a, b) : case_fold(a) == case_fold(b);
}

/// The entries of a mapping that come first with their key.
class FirstEntries {
 public:
  FirstEntries(std::span<const yaml::Entry> entries, bool folds) : entries_(entries), folds_(folds) {}

  /// The first entry with the key of the one at `i`, which may be that one. Asked for each in turn.
  const yaml::Entry& first_with_key_of(std::size_t i) {
    const std::string_view key = entries_[i].key.text;
    if (entries_.size() > few)
      return *known_.emplace(folds_ ? case_fold(key) : std::string(key), &entries_[i]).first->second;
    return *std::find_if(
        entries_.begin(), entries_.begin() + static_cast<std::ptrdiff_t>(i),
        [&](const yaml::Entry& entry) { return entry.key.is_scalar() && is_same(entry.key.text, key, folds_); });
  }

 private:
  std::span<const yaml::Entry> entries_;
  bool folds_;
  std::unordered_map<std::string, const yaml::Entry*> known_;
};

/// Whether every program reads the same from both: it may take `yes` for a boolean, but not `"yes"`.
bool is_alike(const yaml::Node& a, const yaml::Node& b) {
  const bool is_plain = a.style == yaml::Style::plain;
  if (a.properties != nullptr || b.properties != nullptr) return false;
  if (a.kind != b.kind || a.size() != b.size()) return false;
  if (a.is_scalar()) return a.text == b.text && is_plain == (b.style == yaml::Style::plain);
  if (a.is_sequence()) return std::equal(a.items().begin(), a.items().end(), b.items().begin(), is_alike);
  return std::equal(
      a.entries().begin(), a.entries().end(), b.entries().begin(),
      [](const yaml::Entry& x, const yaml::Entry& y) { return is_alike(x.key, y.key) && is_alike(x.value, y.value); });
}

struct Duplicate {
  const yaml::Entry* first = nullptr;
  const yaml::Entry* before = nullptr;  ///< The entry before the later one.
  const yaml::Entry* later = nullptr;
};

/// The first entries of keys that some other entry says something else for.
std::unordered_set<const yaml::Entry*> contradicted(std::span<const Duplicate> duplicates) {
  std::unordered_set<const yaml::Entry*> firsts;
  for (const Duplicate& pair : duplicates) {
    const bool says_same = is_alike(pair.first->key, pair.later->key) && is_alike(pair.first->value, pair.later->value);
    if (!says_same) firsts.insert(pair.first);
  }
  return firsts;
}

/// In JSON with the comma before it.
std::optional<TextEdit> removal_of(const Note& note, const Duplicate& pair) {
  const std::uint32_t end = pair.later->value.outer.end;
  if (note.tree().language() == yaml::Language::json) return TextEdit{{pair.before->value.outer.end, end}, ""};
  return yaml::remove_lines(note.text(), {pair.later->key.outer.begin, end});
}

void report_duplicate(const Note& note, const Duplicate& pair, bool is_removable, Report& report) {
  const yaml::Node& first = pair.first->key;
  const yaml::Node& later = pair.later->key;
  const std::string line = std::to_string(note.line_of(first.span.begin));
  const std::string as = first.text == later.text ? "" : ", as `" + std::string(first.text) + "`";
  Report::Finding finding = report.add(later.span, "`" + std::string(later.text) + "` is already on line " + line + as);
  finding.related(first.span, "the first one");
  if (!is_removable) return;
  if (auto removal = removal_of(note, pair))
    finding.fix(FixSafety::safe, "Delete the second `" + std::string(later.text) + "`", {*std::move(removal)});
}

bool may_repeat_keys(std::span<const yaml::Entry> entries, bool folds) {
  TextSketch keys;
  return std::any_of(entries.begin(), entries.end(), [&keys, folds](const yaml::Entry& entry) {
    return keys.add(entry.key.text) || (folds && !is_ascii(entry.key.text));
  });
}

void check_entries(const Note& note, std::span<const yaml::Entry> entries, bool folds, Report& report) {
  if (!may_repeat_keys(entries, folds)) return;
  FirstEntries first_entries(entries, folds);
  std::vector<Duplicate> duplicates;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!entries[i].key.is_scalar()) continue;
    const yaml::Entry& first = first_entries.first_with_key_of(i);
    if (&first != &entries[i]) duplicates.push_back({&first, &entries[i - 1], &entries[i]});
  }
  if (duplicates.empty()) return;
  const std::unordered_set<const yaml::Entry*> disputed = contradicted(duplicates);
  for (const Duplicate& pair : duplicates) report_duplicate(note, pair, !disputed.contains(pair.first), report);
}

void check_mapping(const Note& note, const yaml::Node& node, bool folds, Report& report) {
  if (node.is_alias()) return;
  for (const yaml::Node& item : node.items())
    if (!item.is_scalar()) check_mapping(note, item, false, report);
  for (const yaml::Entry& entry : node.entries())
    if (!entry.value.is_scalar()) check_mapping(note, entry.value, false, report);
  check_entries(note, node.entries(), folds, report);
}

void check(const Note& note, const Options& options, Report& report) {
  if (!note.is_broken() && note.tree().root() != nullptr)
    check_mapping(note, *note.tree().root(), options.ignore_case, report);
}

}  // namespace
}  // namespace matterlint::rules::yaml_duplicate_key

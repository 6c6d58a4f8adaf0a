#include <algorithm>
#include <numeric>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/glob_option.h"
#include "lint/rule.h"
#include "text/ascii.h"
#include "text/byte_map.h"
#include "text/char_set.h"
#include "text/unicode.h"
#include "yaml/edit.h"

namespace matterlint::rules::yaml_sort_items {
namespace {

struct Options {
  std::vector<Glob> keys = {Glob("tags")};
  std::vector<std::string> order;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-sort-items",
    .summary = "Lists whose items are not in order.",
    .since = "0.1",
    .fix = FixSafety::unsafe,
    .reads = Reads::tree,
    .options = {option<&Options::keys>("keys", "The properties whose lists are sorted."),
                option<&Options::order>("order",
                                        "Items that come first, in this order; the others follow by the alphabet.")},
    .peers = {"obsidian-linter/sort-yaml-array-values"},
    .docs = R"md(
Sorted tags make changes easy to compare. The order of a list may mean something, so the fix is not safe.

```md bad
---
tags: [walks, bridges, rivers]
              ^^^^^^^ `bridges` is not in order
---
```
```md fixed unsafe
---
tags: [bridges, rivers, walks]
---
```
```md bad
---
tags:
  - walks
  - bridges # old ones
    ^^^^^^^ `bridges` is not in order
---
```
```md fixed unsafe
---
tags:
  - bridges # old ones
  - walks
---
```

```md good
---
tags: [bridges, Rivers, walks]
authors: [Grace, Ada]
---
```

```yaml options
order: [draft, walks]
```
```md bad
---
tags: [bridges, walks]
                ^^^^^ `walks` is not in order
---
```
```md fixed unsafe
---
tags: [walks, bridges]
---
```
)md",
    .check = bind<check>,
};

namespace {

struct Key {
  std::size_t rank = 0;
  std::string text;

  friend auto operator<=>(const Key&, const Key&) = default;
};

Key key_of(const yaml::Node& item, const Options& options) {
  const auto place = std::find(options.order.begin(), options.order.end(), item.text);
  return {static_cast<std::size_t>(place - options.order.begin()), case_fold(item.text)};
}

/// The list in brackets with its items in another order; each as it is written.
std::optional<TextEdit> reorder_flow(const Note& note, const yaml::Node& list, const std::vector<std::size_t>& order) {
  const auto items = list.items();
  if (note.text(list.span).find_first_of("#\n") != std::string_view::npos) return std::nullopt;
  std::string written;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (i > 0) written += note.text({items[i - 1].outer.end, yaml::start_of(items[i])});
    const yaml::Node& item = items[order[i]];
    written += note.text({yaml::start_of(item), item.outer.end});
  }
  return TextEdit{{yaml::start_of(items.front()), items.back().outer.end}, written};
}

/// Whether the items are texts in order that are the same when case is folded.
bool are_plainly_in_order(std::span<const yaml::Node> items) {
  static constexpr CharSet unfolded = CharSet::of([](char c) { return !ascii::is_upper(c) && !is_beyond_ascii(c); });
  const auto is_unfolded = [](const yaml::Node& item) { return unfolded.skip_in(item.text) == item.text.size(); };
  return std::all_of(items.begin(), items.end(), is_unfolded) &&
         std::is_sorted(items.begin(), items.end(),
                        [](const yaml::Node& a, const yaml::Node& b) { return a.text < b.text; });
}

void check_list(const Note& note, const yaml::Node& list, const Options& options, Report& report) {
  const auto items = list.items();
  if (options.order.empty() && are_plainly_in_order(items)) return;
  std::vector<Key> keys;
  for (const yaml::Node& item : items) {
    if (!item.is_scalar() || item.properties != nullptr) return;
    keys.push_back(key_of(item, options));
  }
  const auto misplaced = std::is_sorted_until(keys.begin(), keys.end());
  if (misplaced == keys.end()) return;
  std::vector<std::size_t> order(keys.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&keys](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
  const yaml::Node& item = items[static_cast<std::size_t>(misplaced - keys.begin())];
  Report::Finding finding = report.add(item.span, "`" + std::string(item.text) + "` is not in order");
  const bool is_flow = list.style == yaml::Style::flow;
  if (auto edit = is_flow ? reorder_flow(note, list, order) : yaml::reorder(note.text(), list, order))
    finding.fix(FixSafety::unsafe, "Sort the list", {*std::move(edit)});
}

void check(const Note& note, const Options& options, Report& report) {
  if (note.tree().language() == yaml::Language::toml) return;
  for (const Property& property : note.properties()) {
    const yaml::Node& value = property.value();
    const bool is_list = value.is_sequence() && value.size() > 1 && !value.is_alias();
    if (is_list && matches_any(options.keys, property.name())) check_list(note, value, options, report);
  }
}

}  // namespace
}  // namespace matterlint::rules::yaml_sort_items

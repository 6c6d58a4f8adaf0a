#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "yaml/edit.h"

namespace matterlint::rules::yaml_key_order {
namespace {

enum class Rest : std::uint8_t { keep, alpha };
[[maybe_unused]] constexpr std::array<std::string_view, 2> option_names(Rest) {
  return {"keep", "alpha"};
}

struct Options {
  std::vector<std::string> order = {"title"};
  Rest rest = Rest::keep;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-key-order",
    .summary = "Properties that are not in the order that the configuration names.",
    .since = "0.1",
    .fix = FixSafety::safe,
    .reads = Reads::tree,
    .options = {option<&Options::order>("order", "Properties that come first, in this order."),
                option<&Options::rest>("rest", "The others: `keep` their order, or go by the alphabet (`alpha`).")},
    .peers = {"rumdl/MD072", "yamllint/key-ordering", "obsidian-linter/yaml-key-sort", "mdn/attribute-order"},
    .docs = R"md(
Properties in one order everywhere are found at a glance. The fix moves whole entries, with the comments right above
them; comments on top of the front matter stay there.

```yaml options
order: [title, date]
```
```md bad
---
# Who may change this note: Ada.
tags:
  - walks
date: 2025-03-17 # a Monday
^^^^ `date` must stand above `tags`
# As on the first page.
title: A walk
---
```
```md fixed
---
# Who may change this note: Ada.
# As on the first page.
title: A walk
date: 2025-03-17 # a Monday
tags:
  - walks
---
```
```md good
---
title: A walk
date: 2025-03-17
tags: [walks]
author: Ada
---
```

Some programs end the front matter at any line that begins with `---`: what stands below it is no property for them,
and would become one.

```md bad
---
date: 2025-03-17
---weight: 1
title: A walk
^^^^^ `title` must stand above `---weight`
---
```
```md fixed unsafe
---
title: A walk
date: 2025-03-17
---weight: 1
---
```

With `rest: alpha` the others are sorted.

```yaml options
order: [title]
rest: alpha
```
```md bad
---
title: A walk
tags: [walks]
author: Ada
^^^^^^ `author` must stand above `tags`
---
```
```md fixed
---
title: A walk
author: Ada
tags: [walks]
---
```
)md",
    .check = bind<check>,
};

namespace {

struct Rank {
  std::size_t named = 0;
  std::string_view text;

  friend auto operator<=>(const Rank&, const Rank&) = default;
};

Rank rank_of(const Property& property, const Options& options) {
  const auto place = std::find(options.order.begin(), options.order.end(), property.name());
  const bool is_named = place != options.order.end();
  return {static_cast<std::size_t>(place - options.order.begin()),
          is_named || options.rest == Rest::keep ? std::string_view() : property.name()};
}

/// The number of the first property that must stand above the one before it; none: they are in order.
std::optional<std::size_t> find_misplaced(const Note& note, const Options& options) {
  Rank above;
  for (std::size_t i = 0; i < note.properties().size(); ++i) {
    const Rank rank = rank_of(note.properties()[i], options);
    if (rank < above) return i;
    above = rank;
  }
  return std::nullopt;
}

std::vector<Rank> ranks_of(const Note& note, const Options& options) {
  std::vector<Rank> ranks;
  ranks.reserve(note.properties().size());
  for (const Property& property : note.properties()) ranks.push_back(rank_of(property, options));
  return ranks;
}

/// An alias must stand below its anchor.
bool has_anchors(const Note& note) {
  const auto tokens = note.tree().tokens();
  return std::any_of(tokens.begin(), tokens.end(), [](const yaml::Token& token) {
    return token.is(yaml::TokenKind::anchor) || token.is(yaml::TokenKind::alias);
  });
}

/// Whether a program that ends the front matter at any line that begins with `---` reads but a part of the properties.
bool may_end_early(const Note& note) {
  const std::string_view block = note.text(note.front_matter().block);
  return block.starts_with("---") || block.find("\n---") != std::string_view::npos;
}

void check(const Note& note, const Options& options, Report& report) {
  const std::optional<std::size_t> misplaced = find_misplaced(note, options);
  if (!misplaced) return;
  const std::vector<Rank> ranks = ranks_of(note, options);
  std::vector<std::size_t> order(ranks.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&ranks](std::size_t a, std::size_t b) { return ranks[a] < ranks[b]; });
  const Property& property = note.properties()[*misplaced];
  const Property& above = note.properties()[*misplaced - 1];
  Report::Finding finding =
      report.add(property.key().span,
                 "`" + std::string(property.name()) + "` must stand above `" + std::string(above.name()) + "`");
  if (note.tree().language() != yaml::Language::yaml || has_anchors(note)) return;
  if (auto edit = yaml::reorder(note.text(), *note.tree().root(), order))
    finding
        .fix(may_end_early(note) ? FixSafety::unsafe : FixSafety::safe, "Put the properties in order",
             {*std::move(edit)})
        .keeps_values();
}

}  // namespace
}  // namespace matterlint::rules::yaml_key_order

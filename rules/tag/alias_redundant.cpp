#include <string>
#include <string_view>
#include <utility>

#include "lint/rule.h"
#include "text/unicode.h"
#include "text/utf8.h"
#include "yaml/edit.h"

namespace matterlint::rules::alias_redundant {
namespace {

struct Options {
  bool title = false;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "alias-redundant",
    .summary = "Aliases that are the note's own name.",
    .since = "0.1",
    .fix = FixSafety::unsafe,
    .reads = Reads::tree,
    .options = {option<&Options::title>("title", "Whether an alias that is the title is reported too.")},
    .peers = {"obsidian-linter/keep-alias-that-matches-the-filename"},
    .docs = R"md(
A note is found by the name of its file as it is. An alias with the same name only shows the note twice where a link is
typed. With other capital letters it is of use: it is shown as it is written.

```yaml options
context: {path: notes/By the river.md}
```

```md bad
---
aliases: [By the river, Riverside]
          ^^^^^^^^^^^^ the alias `By the river` is the name of the file
---
```
```md fixed unsafe
---
aliases: [Riverside]
---
```

Letters may be written in one piece or with their marks behind them, which nobody sees.

```yaml options
context: {path: "notes/\u00C9tude.md"}
```

```md bad
---
aliases: ["E\u0301tude", Etude]
           ^^^^^^^^^^^ the alias `Étude` is the name of the file
---
```
```md fixed unsafe
---
aliases: [Etude]
---
```

By its title, Obsidian does not find a note: there the alias is of use.

```md good
---
title: Along the water
aliases: [Along the water, By The River]
---
```

```yaml options
title: true
context: {path: notes/By the river.md}
```

```md bad
---
title: Along the water
aliases:
  - Along the water
    ^^^^^^^^^^^^^^^ the alias `Along the water` is the title
  - Riverside
---
```
```md fixed unsafe
---
title: Along the water
aliases:
  - Riverside
---
```
)md",
    .check = bind<check>,
};

namespace {

bool is_same(std::string_view a, std::string_view b) {
  a = trim(a);
  b = trim(b);
  if (a == b) return true;
  const bool begin_plainly = !a.empty() && !b.empty() && !is_beyond_ascii(a.front()) && !is_beyond_ascii(b.front());
  if (begin_plainly && a.front() != b.front()) return false;  // No mark behind it changes what it begins with.
  const bool are_plain = is_ascii(a) && is_ascii(b);
  return !are_plain && nfc(a) == nfc(b);
}

bool is_title(const Note& note, std::string_view text) {
  for (const PropertyValue& title : note.values_with_role(Role::title))
    if (is_same(title.node->text, text)) return true;
  return false;
}

void check(const Note& note, const Options& options, Report& report) {
  const std::string_view name = note.stem();
  for (const PropertyValue& alias : note.values_with_role(Role::aliases)) {
    const yaml::Node& node = *alias.node;
    if (!node.is_string()) continue;
    const bool is_name = is_same(node.text, name);
    if (!is_name && !(options.title && is_title(note, node.text))) continue;
    Report::Finding finding = report.add(
        node.span, "the alias `" + std::string(node.text) + "` is " + (is_name ? "the name of the file" : "the title"));
    const yaml::Node& list = alias.property->value();
    if (!list.is_sequence() || list.is_alias()) continue;
    const auto index = static_cast<std::size_t>(&node - list.items().data());
    if (auto edit = yaml::remove_item(note.text(), list, index))
      finding.fix(FixSafety::unsafe, "Delete it", {*std::move(edit)});
  }
}

}  // namespace
}  // namespace matterlint::rules::alias_redundant

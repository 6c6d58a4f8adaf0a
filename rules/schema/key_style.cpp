#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "lint/glob_option.h"
#include "lint/rule.h"
#include "note/rename.h"
#include "note/suppression_key.h"
#include "text/name_style.h"

namespace matterlint {

constexpr std::array<std::string_view, 5> option_names(NameStyle) {
  return {"kebab-case", "snake_case", "camelCase", "PascalCase", "lowercase"};
}

namespace rules::key_style {
namespace {

struct Options {
  NameStyle style = NameStyle::kebab;
  std::vector<Glob> ignore;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "key-style",
    .summary = "Properties whose names are not in the style that is agreed on.",
    .since = "0.1",
    .fix = FixSafety::unsafe,
    .reads = Reads::tree,
    .options = {option<&Options::style>("style",
                                        "How words are put together; `lowercase` asks for small letters only."),
                option<&Options::ignore>("ignore", "Properties that may have any name, as names or globs.")},
    .docs = R"md(
`date created`, `date_created` and `dateCreated` are three properties, and a search for one does not find the others. The
fix renames a key in this note alone; what reads it has to follow.

```md bad
---
date created: 2025-03-17
^^^^^^^^^^^^ `date created` is not in kebab-case
sourceURL: https://example.org
^^^^^^^^^ `sourceURL` is not in kebab-case
---
```
```md fixed unsafe
---
date-created: 2025-03-17
source-url: https://example.org
---
```
```md good
---
date-created: 2025-03-17
ms.date: 2025-03-17
größe: 7
---
```

## Other styles

```yaml options
style: camelCase
ignore: ["ms.*"]
```
```md bad
---
date-created: 2025-03-17
^^^^^^^^^^^^ `date-created` is not in camelCase
Title: A walk
^^^^^ `Title` is not in camelCase
---
```
```md fixed unsafe
---
dateCreated: 2025-03-17
title: A walk
---
```
```md good
---
sourceURL: https://example.org
ms.my_date: 2025-03-17
---
```
)md",
    .check = bind<check>,
};

namespace {

/// What belongs to matterlint and other programs.
bool has_fixed_name(std::string_view key) {
  return key.starts_with('$') || key == suppression_key;
}

void check(const Note& note, const Options& options, Report& report) {
  const std::string_view style = option_names(options.style)[static_cast<std::size_t>(options.style)];
  for (const Property& property : note.properties()) {
    const std::string_view key = property.name();
    if (!property.key().is_string() || is_in_style(key, options.style)) continue;
    if (has_fixed_name(key) || matches_any(options.ignore, key)) continue;
    Report::Finding finding =
        report.add(property.key().span, "`" + std::string(key) + "` is not in " + std::string(style));
    const std::string name = in_style(key, options.style);
    if (auto edit = rename_edit(note, property, name))
      finding.fix(FixSafety::unsafe, "Rename the key to `" + name + "`", {*std::move(edit)});
  }
}

}  // namespace
}  // namespace rules::key_style
}  // namespace matterlint

#include <algorithm>
#include <string>
#include <vector>

#include "lint/glob_option.h"
#include "lint/rule.h"

namespace matterlint::rules::yaml_nested {
namespace {

struct Options {
  std::vector<Glob> ignore_keys;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-nested",
    .summary = "Properties that hold mappings, or lists of lists.",
    .since = "0.1",
    .presets = {{Preset::obsidian, Severity::info}},
    .reads = Reads::tree,
    .options = {option<&Options::ignore_keys>("ignore-keys", "Properties that may hold them.")},
    .peers = {"obsidian/properties"},
    .docs = R"md(
Obsidian shows text, numbers, dates and lists of text. What is nested deeper can be seen and changed in the source view
only.

```md bad
---
author:
^^^^^^ `author` is nested, which Obsidian does not show
  name: Ada
links:
^^^^^ `links` is nested, which Obsidian does not show
  - {title: A, url: https://example.org}
---
```

```md good
---
author: Ada
links: [https://example.org]
---
```

```yaml options
ignore-keys: [author]
```
```md good
---
author: {name: Ada}
---
```
)md",
    .check = bind<check>,
};

namespace {

/// `[[Note]]`, which yaml-unquoted-wikilink tells of. `[[1, 2]]` is a matrix.
bool is_wikilink(const Note& note, const yaml::Node& value) {
  if (!note.text(value.span).starts_with("[[") || value.size() != 1) return false;
  const auto inside = value.items()[0].items();
  return std::any_of(inside.begin(), inside.end(),
                     [](const yaml::Node& item) { return item.is_string() || item.is_mapping(); });
}

/// `{{date}}` is a placeholder, whatever YAML takes it for.
bool is_nested(const Note& note, const yaml::Node& value) {
  const auto items = value.items();
  const bool is_deep = value.is_mapping() || std::any_of(items.begin(), items.end(),
                                                         [](const yaml::Node& item) { return !item.is_scalar(); });
  return is_deep && !note.text(value.span).starts_with("{{") && !is_wikilink(note, value);
}

void check(const Note& note, const Options& options, Report& report) {
  for (const Property& property : note.properties()) {
    if (is_nested(note, property.value()) && !matches_any(options.ignore_keys, property.name()))
      report.add(property.key().span, "`" + std::string(property.name()) + "` is nested, which Obsidian does not show");
  }
}

}  // namespace
}  // namespace matterlint::rules::yaml_nested

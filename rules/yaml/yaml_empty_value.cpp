#include <array>
#include <optional>
#include <string>
#include <vector>

#include "lint/glob_option.h"
#include "lint/rule.h"
#include "yaml/edit.h"

namespace matterlint::rules::yaml_empty_value {
namespace {

enum class As : std::uint8_t { removed, list, text };
[[maybe_unused]] constexpr std::array<std::string_view, 3> option_names(As) {
  return {"remove", "[]", "\"\""};
}

struct Options {
  std::vector<Glob> keys = {Glob("*")};
  As as = As::removed;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-empty-value",
    .summary = "Properties without a value.",
    .since = "0.1",
    .presets = {{Preset::strict, Severity::info}},
    .fix = FixSafety::unsafe,
    .reads = Reads::tree,
    .options = {option<&Options::keys>("keys", "The properties that must have a value."),
                option<&Options::as>("as",
                                     "What the fix does with them: `remove` the property, or write `[]` or `\"\"`.")},
    .peers = {"yamllint/empty-values"},
    .docs = R"md(
Nothing behind the colon is neither an empty text nor an empty list, and some programs fail on it. Web Clipper and
Obsidian leave such properties on purpose, for someone to fill them in.

```md bad
---
title: A walk
author:
^^^^^^ `author` has no value
---
```
```md fixed unsafe
---
title: A walk
---
```

```md good
---
title: ""
tags: []
---
```

## Another value

```yaml options
keys: [tags, "*list"]
as: "[]"
```
```md bad
---
author:
tags:
^^^^ `tags` has no value
---
```
```md fixed unsafe
---
author:
tags: []
---
```
)md",
    .check = bind<check>,
};

namespace {

/// `tags: #one` is what yaml-tag-hash tells of.
bool has_comment_behind(const Note& note, const yaml::Node& value) {
  const std::string_view rest = note.text().substr(value.outer.end);
  const std::size_t content = rest.find_first_not_of(" \t");
  return content != rest.npos && rest[content] == '#';
}

std::optional<TextEdit> edit_of(const Note& note, std::size_t index, As as) {
  const yaml::Node& value = note.properties()[index].value();
  if (as == As::removed) return yaml::remove_entry(note.text(), *note.tree().root(), index);
  return TextEdit{value.outer, as == As::list ? " []" : " \"\""};
}

void check(const Note& note, const Options& options, Report& report) {
  const bool is_yaml = note.tree().language() == yaml::Language::yaml;
  for (std::size_t i = 0; i < note.properties().size(); ++i) {
    const Property& property = note.properties()[i];
    const yaml::Node& value = property.value();
    if (!value.is_null() || !value.outer.empty() || value.properties != nullptr) continue;
    if (property.roles.contains(Role::tags) && has_comment_behind(note, value)) continue;
    if (!matches_any(options.keys, property.name())) continue;
    Report::Finding finding = report.add(property.key().span, "`" + std::string(property.name()) + "` has no value");
    if (auto edit = is_yaml ? edit_of(note, i, options.as) : std::nullopt)
      finding.fix(FixSafety::unsafe, options.as == As::removed ? "Delete the property" : "Write an empty value",
                  {*std::move(edit)});
  }
}

}  // namespace
}  // namespace matterlint::rules::yaml_empty_value

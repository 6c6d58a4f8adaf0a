#include <algorithm>
#include <string>
#include <vector>

#include "lint/glob_option.h"
#include "lint/rule.h"
#include "text/char_set.h"

namespace matterlint::rules::required_value {
namespace {

struct Options {
  std::vector<Glob> keys;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "required-value",
    .summary = "Properties that are there and say nothing, where a value is asked for.",
    .since = "0.1",
    .reads = Reads::tree,
    .options = {option<&Options::keys>("keys", "The properties that must say something, as names or globs.")},
    .peers = {"frontmatter-validator/NO_TITLE", "agentskills"},
    .docs = R"md(
A template leaves `description:` for somebody to fill in. The rule does nothing until `keys` is set. It does not ask for
the property to be there; a schema with `required` does.

```yaml options
keys: [title, description, tags]
```
```md bad
---
title:
^^^^^ `title` must not be empty
description: "  "
^^^^^^^^^^^ `description` must not be empty
tags: ["", null]
^^^^ `tags` must not be empty
---
```
```md good
---
title: A walk
tags: [walks]
author:
---
```
)md",
    .check = bind<check>,
};

namespace {

bool says_nothing(const yaml::Node& value) {
  if (value.is_null()) return true;
  static constexpr CharSet blanks(" \t\r\n");
  if (value.is_string()) return blanks.skip_in(value.text) == value.text.size();
  const auto items = value.items();
  return !value.is_scalar() && value.entries().empty() && std::all_of(items.begin(), items.end(), says_nothing);
}

void check(const Note& note, const Options& options, Report& report) {
  for (const Property& property : note.properties())
    if (says_nothing(property.value()) && matches_any(options.keys, property.name()))
      report.add(property.key().span, "`" + std::string(property.name()) + "` must not be empty");
}

}  // namespace
}  // namespace matterlint::rules::required_value

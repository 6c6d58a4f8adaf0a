#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lint/glob_option.h"
#include "lint/rule.h"
#include "note/common_keys.h"
#include "note/rename.h"
#include "schema/schema.h"
#include "text/slip.h"

namespace matterlint::rules::schema_unknown_key {
namespace {

struct Options {
  std::vector<Glob> allow;
  int distance = 2;
};

void check(const Note& note, const Options& options, const Context& context, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "schema-unknown-key",
    .summary = "Properties that no schema knows, and that are nearly called like one that it does.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .fix = FixSafety::unsafe,
    .reads = Reads::tree,
    .options = {option<&Options::allow>("allow", "Properties that are called so on purpose."),
                option<&Options::distance>("distance",
                                           "How many slips a name may be away; the second counts in names of ten "
                                           "letters or more.",
                                           {1, 2})},
    .peers = {"frontmatter-validator/UNKNOWN_ATTRIBUTE", "frontmatter-guard", "docusaurus"},
    .docs = R"md(
Most schemas allow properties that they do not name. Then a slip in a name goes unnoticed: the description is there for
whoever looks at the note, and missing on the page. The rule needs a schema. It speaks of what is as good as certain
only: letters that are swapped, lost, doubled or wrong inside of a name, and other dividers between words. Where a schema
forbids other properties, `schema-mismatch` tells of them.

```yaml options
context:
  schema:
    properties:
      title: {type: string}
      author: {type: string}
      description: {type: string}
      published: {format: date}
      shortTitle: {type: string}
```

```md bad
---
descrption: A walk along the river.
^^^^^^^^^^ no schema knows `descrption`; did you mean `description`?
short_title: A walk
^^^^^^^^^^^ no schema knows `short_title`; did you mean `shortTitle`?
---
```
```md fixed unsafe
---
description: A walk along the river.
shortTitle: A walk
---
```

Other words, other forms of a word, what many programs know, and what stands beside the property that could be meant, are
left alone.

```md good
---
title: A walk
tile: map-7
authors: [Ada]
publisher: Ines
weather: bright
description: A walk along the river.
descrption: A draft of it.
---
```

```yaml options
allow: ["descr*"]
context:
  schema: {properties: {description: {type: string}}}
```
```md good
---
descrption: A walk along the river.
---
```
)md",
    .check = bind<check>,
};

namespace {

bool is_known(const Property& property, const Context& context) {
  if (!property.key().is_string() || !property.roles.empty() || property.name().starts_with('$')) return true;
  return std::any_of(context.schemas.begin(), context.schemas.end(),
                     [&](const schema::Schema* schema) { return schema->properties().contains(property.name()); });
}

/// The one property that a key is a slip for; empty: none, or one of several.
std::string_view meant_by(std::string_view key, const Note& note, const Options& options, const Context& context) {
  std::string_view meant;
  for (const schema::Schema* const schema : context.schemas) {
    for (const schema::KnownProperty& known : schema->properties().named()) {
      if (known.is_deprecated || !is_slip_of(key, known.name, static_cast<std::size_t>(options.distance))) continue;
      if (known.name == meant || note.find(known.name) != nullptr) continue;
      if (!meant.empty()) return {};
      meant = known.name;
    }
  }
  return meant;
}

void check(const Note& note, const Options& options, const Context& context, Report& report) {
  if (context.schemas.empty()) return;
  for (const Property& property : note.properties()) {
    const std::string_view key = property.name();
    if (is_known(property, context)) continue;
    const std::string meant(meant_by(key, note, options, context));
    if (meant.empty() || is_common_key(key) || matches_any(options.allow, key)) continue;
    Report::Finding finding =
        report.add(property.key().span, "no schema knows `" + std::string(key) + "`; did you mean `" + meant + "`?");
    if (auto edit = rename_edit(note, property, meant))
      finding.fix(FixSafety::unsafe, "Rename the key to `" + meant + "`", {*std::move(edit)});
  }
}

}  // namespace
}  // namespace matterlint::rules::schema_unknown_key

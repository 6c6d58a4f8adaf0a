#include <algorithm>
#include <string>

#include "lint/rule.h"
#include "yaml/quote.h"
#include "yaml/reading.h"

namespace matterlint::rules::yaml_key_type {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-key-type",
    .summary = "Keys that are no text: numbers, booleans, nothing, lists, and `<<` before what is no mapping.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .fix = FixSafety::unsafe,
    .reads = Reads::tree,
    .peers = {"mdbase/keys"},
    .docs = R"md(
Some programs make text of such a key, others keep the number or fail, so the property has another name, or none, for
each of them.

```md bad
---
2025: a good year
^^^^ this key is a whole number, and keys must be text
true: x
^^^^ this key is true or false, and keys must be text
? [a, b]
  ^^^^^^ this key is a list, and keys must be text
: y
---
```
```md fixed unsafe
---
"2025": a good year
"true": x
? [a, b]
: y
---
```

For many programs `<<` is no name but takes in the mapping that stands behind it, and they fail where none does.

```md bad
---
base: &base A walk
page:
  <<: *base
  ^^ programs that take in a mapping behind `<<` find none here
---
```
```md fixed unsafe
---
base: &base A walk
page:
  "<<": *base
---
```

```md good
---
base: &base {layout: walk}
page: {<<: *base, title: By the river}
---
```

```md good
---
"2025": a good year
on: Monday
2025-03: March
---
```
)md",
    .check = bind<check>,
};

namespace {

/// Whether a program can take in what stands behind `<<`: a mapping, or a list of them.
bool can_be_merged(const yaml::Node& value) {
  const auto is_mapping = [](const yaml::Node& node) { return node.is_mapping(); };
  return is_mapping(value) ||
         (value.is_sequence() && std::all_of(value.items().begin(), value.items().end(), is_mapping));
}

bool someone_merges(yaml::ReaderSet readers) {
  for (std::size_t i = 0; i < yaml::reader_names.size(); ++i) {
    const auto reader = static_cast<yaml::Reader>(i);
    if (readers.contains(reader) && yaml::read_by(reader, "<<").as == yaml::ReadAs::merge) return true;
  }
  return false;
}

void check_merges(const yaml::Node& node, Report& report) {
  if (node.is_alias()) return;
  for (const yaml::Node& item : node.items()) check_merges(item, report);
  for (const auto& [key, value] : node.entries()) {
    check_merges(value, report);
    if (key.text != "<<" || key.style != yaml::Style::plain || !key.is_string() || can_be_merged(value)) continue;
    report.add(key.span, "programs that take in a mapping behind `<<` find none here")
        .fix(FixSafety::unsafe, "Put the key in quotes", {{key.span, "\"<<\""}});
  }
}

/// `2: x` in a nested mapping is data that the author keeps by number.
void check(const Note& note, Report& report) {
  if (note.tree().language() != yaml::Language::yaml) return;
  const bool has_merge = note.text(note.front_matter().block).find("<<") != std::string_view::npos;
  if (has_merge && note.tree().root() != nullptr && someone_merges(note.settings().readers))
    check_merges(*note.tree().root(), report);
  if (note.front_matter().state == FrontMatter::State::whole) return;
  for (const Property& property : note.properties()) {
    const yaml::Node& key = property.key();
    if (key.is_string() || key.properties != nullptr) continue;
    Report::Finding finding =
        report.add(key.span, "this key is " + std::string(yaml::in_words(key.kind)) + ", and keys must be text");
    if (key.is_scalar() && !key.outer.empty())
      finding.fix(FixSafety::unsafe, "Put the key in quotes", {{key.outer, yaml::double_quoted(key.text)}});
  }
}

}  // namespace
}  // namespace matterlint::rules::yaml_key_type

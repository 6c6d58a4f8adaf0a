#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "note/rename.h"
#include "text/unicode.h"

namespace matterlint::rules::key_case {
namespace {

struct Options {
  std::vector<std::string> known;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "key-case",
    .summary = "Properties that differ from a known one in capital letters only.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .fix = FixSafety::unsafe,
    .reads = Reads::tree,
    .options = {option<&Options::known>("known",
                                        "The properties as they are called; with the flavor `obsidian` also `tags`, "
                                        "`aliases` and `cssclasses`.")},
    .docs = R"md(
Names of properties are told apart by their capitals: to most plug-ins and to every site that is made from a vault,
`Tags` is not `tags`.

```yaml options
note: {flavor: obsidian}
```
```md bad
---
Tags: [walks]
^^^^ `Tags` is written `tags`
---
```
```md fixed unsafe
---
tags: [walks]
---
```
```md good
---
tags: [walks]
Title: A walk
---
```

```yaml options
known: [title, sidebar_label]
```
```md bad
---
Title: A walk
^^^^^ `Title` is written `title`
title: A walk by the river
---
```
)md",
    .check = bind<check>,
};

namespace {

constexpr std::array<std::string_view, 3> known_to_obsidian = {"tags", "aliases", "cssclasses"};

void check_key(const Note& note, const Property& property, std::string_view known, Report& report) {
  const std::string_view key = property.name();
  if (key == known || key.size() != known.size() || case_fold(key) != case_fold(known)) return;
  Report::Finding finding =
      report.add(property.key().span, "`" + std::string(key) + "` is written `" + std::string(known) + "`");
  if (auto edit = rename_edit(note, property, known))
    finding.fix(FixSafety::unsafe, "Rename the key to `" + std::string(known) + "`", {*std::move(edit)});
}

bool is_known(std::string_view key, const Options& options) {
  return std::find(options.known.begin(), options.known.end(), key) != options.known.end();
}

void check(const Note& note, const Options& options, Report& report) {
  for (const Property& property : note.properties()) {
    if (is_known(property.name(), options)) continue;
    for (const std::string& known : options.known) check_key(note, property, known, report);
    if (note.flavor() != Flavor::obsidian) continue;
    for (const std::string_view known : known_to_obsidian)
      if (!is_known(known, options)) check_key(note, property, known, report);
  }
}

}  // namespace
}  // namespace matterlint::rules::key_case

#include <algorithm>
#include <string>
#include <string_view>

#include "lint/rule.h"
#include "text/npos.h"

namespace matterlint::rules {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule title_link_chars = {
    .id = "title-link-chars",
    .summary = "Titles and aliases with characters that no wikilink can hold.",
    .since = "0.1",
    .presets = {{Preset::clippings, Severity::info}},
    .reads = Reads::tree,
    .docs = R"md(
In `[[...]]`, `#` begins a heading, `^` a block, `|` the text that is shown, and `]]` ends it all: a note can not be
linked by such a title. Pages of the web have them often, mostly before the name of the site.

```md bad
---
title: Spring | The Example
              ^ a link can not hold the `|` of this title
aliases: ["C#", "[draft] Spring"]
            ^ a link can not hold the `#` of this alias
                 ^ a link can not hold the `[` of this alias
---
```

```md good
---
title: "Spring: a walk (part 2) – 50% & more"
aliases: [C-sharp]
---
```
)md",
    .check = bind<check>,
};

namespace {

void check_value(const Note& note, const yaml::Node& node, const char* what, Report& report) {
  if (!node.is_string()) return;
  const std::size_t at = std::min(node.text.find_first_of("#^|[]"), node.text.find("%%"));
  if (at == npos) return;
  const std::string wrong(node.text.substr(at, node.text[at] == '%' ? 2 : 1));
  const auto place = note.place_of(node, span_of(at, at + wrong.size()));
  report.add(place.value_or(node.span), "a link can not hold the `" + wrong + "` of this " + what);
}

void check(const Note& note, Report& report) {
  for (const PropertyValue& value : note.values_with_role(Role::title)) check_value(note, *value.node, "title", report);
  for (const PropertyValue& value : note.values_with_role(Role::aliases))
    check_value(note, *value.node, "alias", report);
}

}  // namespace
}  // namespace matterlint::rules

#include <algorithm>
#include <string>
#include <string_view>

#include "lint/rule.h"
#include "text/char_set.h"
#include "text/npos.h"

namespace matterlint::rules::title_link_chars {
namespace {

struct Options {
  bool titles = false;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "title-link-chars",
    .summary = "Titles and aliases with characters that no wikilink can hold.",
    .since = "0.1",
    .presets = {{Preset::clippings, Severity::info}},
    .reads = Reads::tree,
    .options = {option<&Options::titles>("titles", "Whether titles are looked at too.")},
    .peers = {"obsidian/internal-links"},
    .docs = R"md(
In `[[...]]`, `#` begins a heading, `^` a block, `|` the text that is shown, and `]]` ends it all: a note can not be
linked by such an alias.

```md bad
---
aliases: ["C#", "[draft] Spring"]
            ^ a link can not hold the `#` of this alias
                 ^ a link can not hold the `[` of this alias
---
```

Obsidian links a note by the name of its file, not by its title, which mostly says what the page says.

```md good
---
title: Spring | The Example
aliases: [C-sharp, "Spring: a walk (part 2) – 50% & more"]
---
```

Where titles are names of files, or go to other programs that link by them, they can be looked at too.

```yaml options
titles: true
```

```md bad
---
title: Spring | The Example
              ^ a link can not hold the `|` of this title
---
```
)md",
    .check = bind<check>,
};

namespace {

void check_value(const Note& note, const yaml::Node& node, const char* what, Report& report) {
  static constexpr CharSet unlinkable("#^|[]");
  if (!node.is_string()) return;
  const std::size_t at = std::min(unlinkable.find_in(node.text), node.text.find("%%"));
  if (at == npos) return;
  const std::string wrong(node.text.substr(at, node.text[at] == '%' ? 2 : 1));
  const auto place = note.place_of(node, span_of(at, at + wrong.size()));
  report.add(place.value_or(node.span), "a link can not hold the `" + wrong + "` of this " + what);
}

void check(const Note& note, const Options& options, Report& report) {
  if (options.titles)
    for (const PropertyValue& value : note.values_with_role(Role::title))
      check_value(note, *value.node, "title", report);
  for (const PropertyValue& value : note.values_with_role(Role::aliases))
    check_value(note, *value.node, "alias", report);
}

}  // namespace
}  // namespace matterlint::rules::title_link_chars

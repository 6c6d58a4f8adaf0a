#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"

namespace matterlint {

namespace yaml {

constexpr std::array<std::string_view, 3> option_names(Language) {
  return {"yaml", "toml", "json"};
}

}  // namespace yaml

namespace rules::fm_format {
namespace {

struct Options {
  std::vector<yaml::Language> allow = {yaml::Language::yaml};
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "fm-format",
    .summary = "Front matter in a language that is not allowed.",
    .since = "0.1",
    .reads = Reads::block,
    .options = {option<&Options::allow>("allow", "The languages that front matter may be written in.")},
    .peers = {"vscode-front-matter/frontMatterType", "remark-frontmatter-validator", "frontmatter-lint"},
    .docs = R"md(
Many programs read one language only. Obsidian and Jekyll take front matter between `+++`, or in brackets, for text of
the page. There is no fix: what is converted by hand keeps its comments.

```md bad
+++
^^^ the front matter is TOML, where YAML is wanted
title = "A walk along the river"
+++
```
```md bad
{
^ the front matter is JSON, where YAML is wanted
  "title": "A walk along the river"
}
```
```md good
---
title: A walk along the river
---
```

```yaml options
allow: [toml]
```

```md good
+++
title = "A walk along the river"
+++
```
```md bad
---
^^^ the front matter is YAML, where TOML is wanted
title: A walk along the river
---
```
)md",
    .check = bind<check>,
};

namespace {

constexpr std::array<std::string_view, 3> names = {"YAML", "TOML", "JSON"};

std::string_view name_of(yaml::Language language) {
  return names[static_cast<std::size_t>(language)];
}

/// `YAML or TOML`.
std::string in_words(const std::vector<yaml::Language>& languages) {
  std::string words;
  for (std::size_t i = 0; i < languages.size(); ++i) {
    if (i > 0) words += i + 1 == languages.size() ? " or " : ", ";
    words += name_of(languages[i]);
  }
  return words.empty() ? "nothing" : words;
}

/// The fence; of JSON the first bracket.
Span beginning_of(const FrontMatter& front_matter) {
  if (!front_matter.opener.empty()) return {front_matter.opener.begin, front_matter.opener.begin + 3};
  return {front_matter.block.begin, front_matter.block.begin + 1};
}

void check(const Note& note, const Options& options, Report& report) {
  const FrontMatter& front_matter = note.front_matter();
  if (front_matter.state != FrontMatter::State::closed) return;
  // What is empty is of no format.
  if (note.text(front_matter.block).find_first_not_of(" \t\r\n") == std::string_view::npos) return;
  const auto& allowed = options.allow;
  if (std::find(allowed.begin(), allowed.end(), front_matter.language) != allowed.end()) return;
  report.add(beginning_of(front_matter), "the front matter is " + std::string(name_of(front_matter.language)) +
                                             ", where " + in_words(allowed) + " is wanted");
}

}  // namespace
}  // namespace rules::fm_format
}  // namespace matterlint

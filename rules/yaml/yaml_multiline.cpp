#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lint/glob_option.h"
#include "lint/rule.h"
#include "text/utf8.h"
#include "yaml/quote.h"

namespace matterlint::rules::yaml_multiline {
namespace {

struct Options {
  std::vector<Glob> keys = {Glob("title"), Glob("description")};
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-multiline",
    .summary = "Values of several lines where one line is needed.",
    .since = "0.1",
    .presets = {{Preset::docs, Severity::info}},
    .fix = FixSafety::unsafe,
    .reads = Reads::tree,
    .options = {option<&Options::keys>("keys", "The properties whose values are one line.")},
    .peers = {"frontmatter-validator/INVALID_DESCRIPTION", "obsidian/properties"},
    .docs = R"md(
Titles and descriptions go into search results, page heads and lists, where a line break is lost or breaks the layout.

```md bad
---
description: |
^^^^^^^^^^^ `description` must be one line
  A walk along the river.
  It was bright.
---
```
```md fixed unsafe
---
description: "A walk along the river. It was bright."
---
```

Text that is folded has no line breaks in it.

```md good
---
description: >-
  A walk along the river.
  It was bright.
intro: |
  A walk.
  It was bright.
---
```
)md",
    .check = bind<check>,
};

namespace {

/// The lines with a blank between them.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view part = trim(text.substr(at, end - at));
    if (!part.empty()) line += (line.empty() ? "" : " ") + std::string(part);
    at = end + 1;
  }
  return line;
}

void check(const Note& note, const Options& options, Report& report) {
  for (const Property& property : note.properties()) {
    const yaml::Node& value = property.value();
    if (!value.is_string() || value.is_alias()) continue;
    if (value.text.find('\n') == value.text.npos) continue;
    const std::string_view text = value.text.substr(0, value.text.find_last_not_of('\n') + 1);
    if (text.find('\n') == text.npos) continue;
    if (!matches_any(options.keys, property.name())) continue;
    const bool is_block = value.style == yaml::Style::literal || value.style == yaml::Style::folded;
    const bool ends_line = note.text(value.outer).ends_with('\n');
    std::string written = yaml::double_quoted(on_one_line(text));
    if (is_block && ends_line) written += note.line_ending();
    const bool is_yaml = note.tree().language() == yaml::Language::yaml;
    report.add(property.key().span, "`" + std::string(property.name()) + "` must be one line")
        .fix(is_yaml ? FixSafety::unsafe : FixSafety::none, "Write it on one line", {{value.outer, written}});
  }
}

}  // namespace
}  // namespace matterlint::rules::yaml_multiline

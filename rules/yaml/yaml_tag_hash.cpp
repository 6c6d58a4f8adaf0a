#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lint/fault_report.h"
#include "lint/rule.h"
#include "yaml/quote.h"

namespace matterlint::rules::yaml_tag_hash {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-tag-hash",
    .summary = "Tags in front matter that are written with a `#` and so are comments.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}, {Preset::obsidian, Severity::error}},
    .fix = FixSafety::safe,
    .reads = Reads::block,
    .peers = {"obsidian-linter/format-tags-in-yaml"},
    .docs = R"md(
A `#` begins a comment in YAML: `- #one` is an item without a value, and in brackets it hides the rest of the list. Tags
in front matter have no `#`. In brackets, text of other properties is put in quotes.

```yaml options
note: {flavor: obsidian}
```
```md bad
---
tags:
  - #one
    ^^^^ a `#` begins a comment: there is no tag here
  - two
---
```
```md fixed
---
tags:
  - one
  - two
---
```
```md bad
---
tags: #one #two
      ^^^^^^^^^ a `#` begins a comment: there is no tag here
---
```
```md fixed
---
tags: [one, two]
---
```
```md bad
---
tags: [#one, two]
       ^^^^ an item can not begin with `#`
---
```
```md fixed
---
tags: [one, two]
---
```

A comment with a blank behind its `#`, or with a list below it, is one.

```md good
---
tags: # what it is about
  - a # the first
aliases: #alternatives
  - b
---
```
)md",
    .check = bind<check>,
};

namespace {

/// Right behind an empty value: a comment that begins with a word, not with a blank. Empty: there is none.
Span hashes_behind(const Note& note, const yaml::Node& value) {
  if (!value.is_null() || !value.span.empty() || value.properties != nullptr) return {};
  const auto comments = note.tree().comments();
  const auto comment = std::lower_bound(comments.begin(), comments.end(), value.span.end,
                                        [](Span span, std::uint32_t at) { return span.begin < at; });
  if (comment == comments.end()) return {};
  const std::string_view between = note.text({value.span.end, comment->begin});
  const std::string_view text = note.text(*comment);
  const bool is_word = text.size() > 1 && std::string_view(" \t#!").find(text[1]) == std::string_view::npos;
  return between.find('\n') == std::string_view::npos && is_word ? *comment : Span{};
}

/// `#one #two`, `#one, #two`: the tags; none where something else is among them.
std::vector<std::string_view> tags_in(std::string_view comment) {
  constexpr std::string_view dividers = " \t,";
  std::vector<std::string_view> tags;
  for (std::size_t at = 0; at < comment.size(); at = comment.find_first_not_of(dividers, at)) {
    const std::size_t end = std::min(comment.find_first_of(dividers, at), comment.size());
    const std::string_view tag = comment.substr(at, end - at);
    if (!tag.starts_with('#') || tag.size() < 2 || tag.find('#', 1) != std::string_view::npos) return {};
    tags.push_back(tag.substr(1));
    at = end;
  }
  return tags;
}

void report_hashes(const Note& note, const yaml::Node& value, bool is_item, Report& report) {
  const Span comment = hashes_behind(note, value);
  if (comment.empty()) return;
  const std::vector<std::string_view> tags = tags_in(note.text(comment));
  const bool is_obsidian = note.flavor() == Flavor::obsidian;
  Report::Finding finding = report.add(comment, "a `#` begins a comment: there is no tag here");
  if (tags.empty() || (is_item && tags.size() > 1)) return;
  std::string written;
  for (const std::string_view tag : tags) {
    const auto context = is_item ? yaml::Context::block : yaml::Context::flow;
    written += (written.empty() ? "" : ", ") + yaml::quoted(tag, yaml::Style::plain, note.settings().readers, context);
  }
  if (!is_item) written = "[" + written + "]";
  finding.fix(is_obsidian ? FixSafety::safe : FixSafety::unsafe, "Write the tags without `#`",
              {{value.span, " " + written}, {{value.span.end, comment.end}, ""}});
}

void check(const Note& note, Report& report) {
  if (note.is_broken()) return report_faults(note, yaml::Fault::unquoted_tag, report);
  for (const Property* const property : note.with_role(Role::tags)) {
    report_hashes(note, property->value(), false, report);
    for (const yaml::Node& item : property->value().items()) report_hashes(note, item, true, report);
  }
}

}  // namespace
}  // namespace matterlint::rules::yaml_tag_hash

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "lint/rule.h"
#include "markdown/top_heading.h"
#include "text/utf8.h"

namespace matterlint::rules::title_h1 {
namespace {

enum class Mode : std::uint8_t { one, same, title, heading };
constexpr std::array<std::string_view, 4> option_names(Mode) {
  return {"one", "same", "title", "heading"};
}

struct Options {
  Mode mode = Mode::one;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "title-h1",
    .summary = "Notes whose title and first heading do not go together.",
    .since = "0.1",
    .reads = Reads::body,
    .options = {option<&Options::mode>("mode",
                                       "What a note is to have: `one` of the two, both and the `same`, a `title` in "
                                       "the front matter, or a `heading` of level 1.")},
    .peers = {"markdownlint/MD025", "markdownlint/MD041", "markdownlint/MD043", "rumdl/MD025", "rumdl/MD041",
              "rumdl/MD043"},
    .docs = R"md(
Whether the title in the front matter is shown above the text is a matter of the program. Where it is, a heading says it
twice; where it is not, the page lacks its name.

```md bad
---
title: A walk
       ‾‾‾‾‾‾ the first one
---
# A walk
  ^^^^^^ a second title, the front matter has one
```
```md bad
The river is low.
| the note has neither a title nor a heading of level 1
```
```md good
# A walk
```

```yaml options
mode: same
```
```md bad
---
title: A walk
       ‾‾‾‾‾‾ the title
---
# The walk
  ^^^^^^^^ the heading is not the title, `A walk`
```
```md good
---
title: A walk
---
# A walk
```
)md",
    .check = bind<check>,
};

namespace {

/// The title in the front matter, or null.
const yaml::Node* title_of(const Note& note) {
  for (const PropertyValue& value : note.values_with_role(Role::title))
    if (!trim(value.node->text).empty()) return value.node;
  return nullptr;
}

/// The text of the first heading of level 1.
std::optional<Span> heading_of(const Note& note) {
  const auto top = markdown::top_heading(note.text(), note.front_matter().body, note.flavor());
  if (top.is_known) return top.text;
  for (const markdown::Block& block : note.body().blocks())
    if (block.kind == markdown::BlockKind::heading && block.level == 1) return block.span;
  return std::nullopt;
}

void report_missing(const Note& note, const std::string& message, Report& report) {
  const std::uint32_t start = note.front_matter().opener.begin;
  report.add({start, note.front_matter().opener.end}, message);
}

void check(const Note& note, const Options& options, Report& report) {
  const yaml::Node* const title = title_of(note);
  const std::optional<Span> heading = heading_of(note);
  if (title == nullptr && !heading)
    return report_missing(note, "the note has neither a title nor a heading of level 1", report);
  if (options.mode == Mode::one && title != nullptr && heading)
    report.add(*heading, "a second title, the front matter has one").related(title->span, "the first one");
  if (title == nullptr && (options.mode == Mode::same || options.mode == Mode::title))
    report_missing(note, "the front matter has no title", report);
  if (!heading && (options.mode == Mode::same || options.mode == Mode::heading))
    report_missing(note, "the note has no heading of level 1", report);
  const bool are_both = options.mode == Mode::same && title != nullptr && heading;
  if (are_both && trim(title->text) != trim(note.text(*heading)))
    report.add(*heading, "the heading is not the title, `" + std::string(title->text) + "`")
        .related(title->span, "the title");
}

}  // namespace
}  // namespace matterlint::rules::title_h1

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "lint/fault_report.h"
#include "lint/rule.h"
#include "note/lines.h"
#include "yaml/indents.h"
#include "yaml/walk.h"

namespace matterlint::rules::yaml_indentation {
namespace {

enum class Sequences : std::uint8_t { any, consistent, indented, flush };
[[maybe_unused]] constexpr std::array<std::string_view, 4> option_names(Sequences) {
  return {"any", "consistent", "indented", "flush"};
}

struct Options {
  int spaces = 0;
  Sequences sequences = Sequences::consistent;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-indentation",
    .summary = "Lines that are not indented like others of their kind.",
    .since = "0.1",
    .presets = {{Preset::strict, Severity::info}},
    .fix = FixSafety::safe,
    .reads = Reads::block,
    .options = {option<&Options::spaces>("spaces", "The blanks of a level; 0: those of the most.", {0, 8}),
                option<&Options::sequences>("sequences",
                                            "Items of a list: all `indented` below their key, all at its "
                                            "column (`flush`), all as the most are (`consistent`), or `any`.")},
    .peers = {"yamllint/indentation", "vscode-front-matter/indentArrays"},
    .docs = R"md(
A line that is indented like none of those above it makes the whole front matter unreadable.

```md bad
---
tags:
   - walks
  - rivers
  ^ this line is indented like none of the lines above that it could belong to
date: 2025-03-17
 author: Ada
 ^^^^^^ this line is indented deeper than the one above, which has a value already
---
```
```md fixed
---
tags:
   - walks
   - rivers
date: 2025-03-17
author: Ada
---
```

The others should all be indented alike.

```md bad
---
tags:
  - walks
aliases:
- By the river
| this is indented by 0 blanks, not by 2
author:
    name: Ada
^^^^ this is indented by 4 blanks, not by 2
editor:
  name: Grace
---
```
```md fixed
---
tags:
  - walks
aliases:
  - By the river
author:
  name: Ada
editor:
  name: Grace
---
```

```md good
---
tags:
  - walks
aliases:
  - By the river
author:
  name: Ada
---
```
)md",
    .check = bind<check>,
};

namespace {

/// Moves all lines of a value by as many blanks; empty where one has too few.
std::vector<TextEdit> shifted(const Note& note, Span value, std::uint32_t from, std::uint32_t to) {
  std::vector<TextEdit> edits;
  for (std::uint32_t at = value.begin - yaml::column_of(note.text(), value.begin); at < value.end;) {
    const Span line = line_at(note.text(), at);
    at = static_cast<std::uint32_t>(next_line(note.text(), line.end));
    if (line.empty()) continue;
    if (to > from) {
      edits.push_back({{line.begin, line.begin}, std::string(to - from, ' ')});
      continue;
    }
    const Span cut = {line.begin, line.begin + from - to};
    const bool is_blank = cut.end <= line.end && note.text(cut).find_first_not_of(' ') == std::string_view::npos;
    if (!is_blank) return {};
    edits.push_back({cut, ""});
  }
  return edits;
}

/// Whether a comment below a value, which stays where it is, would be of the text that the value ends with.
bool joins_text(const Note& note, const yaml::Node& value, std::uint32_t to) {
  const yaml::Node* last = &value;
  while (!last->items().empty() || !last->entries().empty())
    last = last->is_sequence() ? &last->items().back() : &last->entries().back().value;
  if (last->style != yaml::Style::literal && last->style != yaml::Style::folded) return false;
  const std::size_t below = note.text().find_first_not_of(" \t\r\n", value.outer.end);
  return below != std::string_view::npos && note.text()[below] == '#' &&
         yaml::column_of(note.text(), static_cast<std::uint32_t>(below)) >= to;
}

void want(const Note& note, const yaml::IndentedCollection& collection, std::uint32_t depth, Report& report) {
  if (collection.depth() == depth) return;
  const Span place = collection.node->outer;
  const std::uint32_t to = collection.key + depth;
  std::vector<TextEdit> edits;
  if (!joins_text(note, *collection.node, to)) edits = shifted(note, place, collection.column, to);
  report
      .add({place.begin - collection.column, place.begin},
           "this is indented by " + std::to_string(collection.depth()) + " blanks, not by " + std::to_string(depth))
      .fix(edits.empty() ? FixSafety::none : FixSafety::safe, "Indent it alike", edits)
      .keeps_values();
}

void check(const Note& note, const Options& options, Report& report) {
  if (note.is_broken()) return report_faults(note, yaml::Fault::indentation, report);
  const yaml::Node* const root = note.tree().root();
  if (note.tree().language() != yaml::Language::yaml || root == nullptr) return;
  const std::vector<yaml::IndentedCollection> collections = yaml::indented_collections(note.text(), *root);
  yaml::UsualIndents usual = yaml::usual_indents(collections);
  if (options.spaces > 0) usual.depth = static_cast<std::uint32_t>(options.spaces);
  const bool is_flush =
      options.sequences == Sequences::flush || (options.sequences == Sequences::consistent && usual.lists_are_flush);
  for (const yaml::IndentedCollection& one : collections) {
    if (one.is_flush_list() && options.sequences == Sequences::any) continue;
    want(note, one, one.node->is_sequence() && is_flush ? 0 : usual.depth, report);
  }
}

}  // namespace
}  // namespace matterlint::rules::yaml_indentation

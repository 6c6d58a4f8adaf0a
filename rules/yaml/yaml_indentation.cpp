#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lint/fault_report.h"
#include "lint/rule.h"
#include "note/lines.h"
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

std::uint32_t column_of(const Note& note, std::uint32_t at) {
  const std::size_t feed = at == 0 ? std::string_view::npos : note.text().rfind('\n', at - 1);
  return feed == std::string_view::npos ? at : at - static_cast<std::uint32_t>(feed) - 1;
}

/// Moves all lines of a value by as many blanks; empty where one has too few.
std::vector<TextEdit> shifted(const Note& note, Span value, std::uint32_t from, std::uint32_t to) {
  std::vector<TextEdit> edits;
  for (std::uint32_t at = value.begin - column_of(note, value.begin); at < value.end;) {
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

/// A collection on lines of its own below a key.
struct Collection {
  const yaml::Node* node;
  std::uint32_t key;     ///< The column of the key.
  std::uint32_t column;  ///< Its own.

  std::uint32_t depth() const { return column - key; }
  bool is_flush_list() const { return node->is_sequence() && depth() == 0; }
};

/// In the order of the note.
void collect(const Note& note, const yaml::Node& parent, std::vector<Collection>& out) {
  if (parent.is_alias() || parent.style == yaml::Style::flow) return;
  for (const yaml::Node& item : parent.items()) collect(note, item, out);
  for (const yaml::Entry& entry : parent.entries()) {
    const yaml::Node& value = entry.value;
    const std::uint32_t key = column_of(note, entry.key.outer.begin);
    const std::uint32_t column = column_of(note, value.outer.begin);
    const bool is_below = value.style == yaml::Style::block && !value.is_scalar() && !value.is_alias();
    if (is_below && column >= key) out.push_back({&value, key, column});
    collect(note, value, out);
  }
}

/// The depth of the most; of several, the smallest.
std::uint32_t usual_depth(const std::vector<Collection>& collections) {
  std::map<std::uint32_t, std::size_t> counts;
  for (const Collection& one : collections)
    if (one.depth() > 0) ++counts[one.depth()];
  const auto most = std::max_element(counts.begin(), counts.end(),
                                     [](const auto& one, const auto& other) { return one.second < other.second; });
  return most == counts.end() ? 2 : most->first;
}

/// Whether more lists stand at the column of their key than below it; of as many, whether those below are hardly
/// indented.
bool are_mostly_flush(const std::vector<Collection>& collections, std::uint32_t depth) {
  const auto lists = std::count_if(collections.begin(), collections.end(),
                                   [](const Collection& one) { return one.node->is_sequence(); });
  const auto flush =
      std::count_if(collections.begin(), collections.end(), [](const Collection& one) { return one.is_flush_list(); });
  return 2 * flush > lists || (2 * flush == lists && depth < 2);
}

void want(const Note& note, const Collection& collection, std::uint32_t depth, Report& report) {
  if (collection.depth() == depth) return;
  const Span place = collection.node->outer;
  const std::vector<TextEdit> edits = shifted(note, place, collection.column, collection.key + depth);
  report
      .add({place.begin - collection.column, place.begin},
           "this is indented by " + std::to_string(collection.depth()) + " blanks, not by " + std::to_string(depth))
      .fix(edits.empty() ? FixSafety::none : FixSafety::safe, "Indent it alike", edits);
}

void check(const Note& note, const Options& options, Report& report) {
  if (note.is_broken()) return report_faults(note, yaml::Fault::indentation, report);
  const yaml::Node* const root = note.tree().root();
  if (note.tree().language() != yaml::Language::yaml || root == nullptr) return;
  std::vector<Collection> collections;
  collect(note, *root, collections);
  const std::uint32_t level =
      options.spaces > 0 ? static_cast<std::uint32_t>(options.spaces) : usual_depth(collections);
  const bool is_flush = options.sequences == Sequences::flush ||
                        (options.sequences == Sequences::consistent && are_mostly_flush(collections, level));
  for (const Collection& one : collections) {
    if (one.is_flush_list() && options.sequences == Sequences::any) continue;
    want(note, one, one.node->is_sequence() && is_flush ? 0 : level, report);
  }
}

}  // namespace
}  // namespace matterlint::rules::yaml_indentation

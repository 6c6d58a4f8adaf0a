#include <array>
#include <optional>
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
    .options = {option<&Options::spaces>("spaces", "The blanks of a level; 0: those of the first.", {0, 8}),
                option<&Options::sequences>("sequences",
                                            "Items of a list: all `indented` below their key, all at its "
                                            "column (`flush`), `consistent` within a note, or `any`.")},
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

/// Compares each collection with the first of its kind in the note.
class Indents {
 public:
  Indents(const Note& note, const Options& options, Report& report) : note_(note), options_(options), report_(report) {
    if (options.spaces > 0) level_ = static_cast<std::uint32_t>(options.spaces);
  }

  void look_at(const yaml::Node& mapping) {
    if (mapping.is_alias() || mapping.style == yaml::Style::flow) return;
    for (const yaml::Node& item : mapping.items()) look_at(item);
    for (const yaml::Entry& entry : mapping.entries()) {
      if (entry.value.style == yaml::Style::block && !entry.value.is_scalar() && !entry.value.is_alias())
        look_below(entry);
      look_at(entry.value);
    }
  }

 private:
  void look_below(const yaml::Entry& entry) {
    const std::uint32_t key = column_of(note_, entry.key.outer.begin);
    const std::uint32_t column = column_of(note_, entry.value.outer.begin);
    if (column < key) return;
    const std::uint32_t depth = column - key;
    const bool is_list = entry.value.is_sequence();
    if (is_list && options_.sequences == Sequences::any && depth == 0) return;
    if (is_list && options_.sequences == Sequences::flush) return want(entry.value, key, column, key);
    if (is_list && options_.sequences == Sequences::consistent) {
      if (!is_flush_) is_flush_ = depth == 0;
      if (*is_flush_) return want(entry.value, key, column, key);
    }
    if (!level_) level_ = depth > 0 ? depth : 2;
    want(entry.value, key, column, key + *level_);
  }

  void want(const yaml::Node& value, std::uint32_t key, std::uint32_t column, std::uint32_t wanted) {
    if (column == wanted) return;
    const std::uint32_t begin = value.outer.begin - column;
    const std::vector<TextEdit> edits = shifted(note_, value.outer, column, wanted);
    report_
        .add({begin, value.outer.begin},
             "this is indented by " + std::to_string(column - key) + " blanks, not by " + std::to_string(wanted - key))
        .fix(edits.empty() ? FixSafety::none : FixSafety::safe, "Indent it alike", edits);
  }

  const Note& note_;
  const Options& options_;
  Report& report_;
  std::optional<std::uint32_t> level_;
  std::optional<bool> is_flush_;
};

void check(const Note& note, const Options& options, Report& report) {
  if (note.is_broken()) return report_faults(note, yaml::Fault::indentation, report);
  const yaml::Node* const root = note.tree().root();
  if (note.tree().language() == yaml::Language::yaml && root != nullptr) Indents(note, options, report).look_at(*root);
}

}  // namespace
}  // namespace matterlint::rules::yaml_indentation

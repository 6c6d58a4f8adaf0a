#include <string_view>

#include "lint/fault_report.h"
#include "lint/rule.h"
#include "note/lines.h"

namespace matterlint::rules::merge_conflict {
namespace {

struct Options {
  bool body = false;
};

void check(const Note& note, const Options& options, Report& report);
Reads also_reads(const Options& options);

}  // namespace

extern constinit const Rule rule = {
    .id = "merge-conflict",
    .summary = "Merge conflicts that nobody resolved.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::error}},
    .reads = Reads::block,
    .also_reads = bind_reads<also_reads>,
    .options = {option<&Options::body>("body", "Whether conflicts in the body are reported too.")},
    .docs = R"md(
The marks that git leaves make the whole front matter unreadable. Only a person can tell which side is right, so there
is no fix.

```md bad
---
title: A
<<<<<<< HEAD
^^^^^^^^^^^^ a merge conflict is not resolved
tags: [a]
=======
tags: [b]
>>>>>>> main
---
```

```yaml options
body: true
```
```md bad
It was a
<<<<<<< HEAD
^^^^^^^^^^^^ a merge conflict is not resolved
bright
=======
rainy
>>>>>>> main
day.
```

A line of such characters alone is none.

```md good
<<<<<<< no
```
)md",
    .check = bind<check>,
};

namespace {

Reads also_reads(const Options& options) {
  return options.body ? Reads::text : Reads::none;
}

/// Whether the other two marks follow, as they do below an opening one.
bool is_conflict(std::string_view below) {
  const std::size_t divider = below.find("\n=======");
  return divider != std::string_view::npos && below.find("\n>>>>>>>", divider) != std::string_view::npos;
}

void check_body(const Note& note, Report& report) {
  constexpr std::string_view mark = "<<<<<<< ";
  const std::string_view text = note.text();
  for (std::size_t at = note.front_matter().body.begin; at < text.size();) {
    at = text.find(mark, at);
    if (at == std::string_view::npos) return;
    const Span line = line_at(text, at);
    const bool begins_line = at == 0 || text[at - 1] == '\n';
    if (begins_line) {
      if (!is_conflict(text.substr(line.end))) return;
      report.add(line, "a merge conflict is not resolved");
    }
    at = line.end;
  }
}

void check(const Note& note, const Options& options, Report& report) {
  report_faults(note, yaml::Fault::conflict_marker, report);
  if (options.body && note.is_complete()) check_body(note, report);
}

}  // namespace
}  // namespace matterlint::rules::merge_conflict

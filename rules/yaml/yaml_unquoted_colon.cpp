#include <array>
#include <string_view>

#include "lint/fault_report.h"
#include "lint/rule.h"

namespace matterlint::rules::yaml_unquoted_colon {
namespace {

enum class Quote : std::uint8_t { with_double, with_single };
[[maybe_unused]] constexpr std::array<std::string_view, 2> option_names(Quote) {
  return {"double", "single"};
}

struct Options {
  Quote quote = Quote::with_double;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-unquoted-colon",
    .summary = "Values with a colon and a blank in them that do not stand in quotes.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::error}},
    .fix = FixSafety::safe,
    .reads = Reads::faults,
    .options = {option<&Options::quote>("quote", "The quotes that the fix writes: `double` or `single`.")},
    .peers = {"obsidian-linter/escape-yaml-special-characters"},
    .docs = R"md(
A colon and a blank divide a key from its value. A second one on the line makes the whole front matter unreadable, and
most programs then drop all of it without a word.

```md bad
---
title: Ontology 101: A guide
                   ^ text with `: ` in it must stand in quotes
tags: [a]
---
```
```md fixed
---
title: "Ontology 101: A guide"
tags: [a]
---
```

The fix is safe where it is the only repair, and the front matter can be read with it. Two properties that slipped
into one line are only probably one text.

```md bad
---
status: Last Call review-ends: 2025-12-12
                             ^ text with `: ` in it must stand in quotes
---
```
```md fixed unsafe
---
status: "Last Call review-ends: 2025-12-12"
---
```

A colon without a blank behind it divides nothing.

```md good
---
title: Untitled 1:f
source: https://example.org/a?b=c:d
---
```
)md",
    .check = bind<check>,
};

namespace {

void check(const Note& note, const Options& options, Report& report) {
  const bool is_single = options.quote == Quote::with_single;
  const yaml::Style quotes = is_single ? yaml::Style::single_quoted : yaml::Style::double_quoted;
  report_faults(note, yaml::Fault::unquoted_colon, report, {.quotes = quotes});
}

}  // namespace
}  // namespace matterlint::rules::yaml_unquoted_colon

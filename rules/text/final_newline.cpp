#include "lint/rule.h"

namespace matterlint::rules {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule final_newline = {
    .id = "final-newline",
    .summary = "Last lines without a line ending.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::info}},
    .fix = FixSafety::safe,
    .reads = Reads::text,
    .peers = {"markdownlint/MD047", "rumdl/MD047", "remark-lint/final-newline", "yamllint/new-line-at-end-of-file"},
    .docs = R"md(
Programs that read by lines lose such a line, and programs that join files glue it to the next.

```md bad visible
A first line·⏎
→A last line.
             | the last line has no line ending
```
```md fixed visible
A first line·⏎
→A last line.⏎
```
```md good
A last line.
```
)md",
    .check = bind<check>,
};

namespace {

void check(const Note& note, Report& report) {
  if (note.text().empty() || note.text().ends_with('\n')) return;
  const Span end = span_of(note.text().size(), note.text().size());
  report.add(end, "the last line has no line ending")
      .fix(FixSafety::safe, "End the last line", {{end, std::string(note.line_ending())}});
}

}  // namespace
}  // namespace matterlint::rules

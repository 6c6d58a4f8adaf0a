#include <string_view>

#include "lint/rule.h"
#include "markdown/fence.h"
#include "markdown/sure_lines.h"

namespace matterlint::rules::no_unclosed_fence {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "no-unclosed-fence",
    .summary = "Blocks of code that are never closed.",
    .since = "0.1",
    .presets = {{Preset::obsidian, Severity::info}},
    .reads = Reads::body,
    .markers = {"```", "~~~"},
    .peers = {"mdlint-obsidian/unclosed-code-block"},
    .docs = R"md(
All that follows becomes code, up to the end of the note, or of the list item or quote that holds it. A fence is closed by
one of the same characters that is at least as long.

````md bad
```sh
^^^ the block of code is never closed
ferry --help

The bus leaves at ten.
````
````md good
```sh
ferry --help
```
````
)md",
    .check = bind<check>,
};

namespace {

void check(const Note& note, Report& report) {
  const Span body = note.front_matter().body;
  markdown::SureLines lines(note.text(), body, note.flavor());
  if (lines.fences_surely_pair() || lines.surely_closed_behind(body.end - 1)) return;
  for (const markdown::Block& block : note.body().blocks()) {
    if (block.kind != markdown::BlockKind::code_block || !block.is_open) continue;
    const std::size_t size = markdown::fence_size(note.text(block.span));
    report.add(span_of(block.span.begin, block.span.begin + size), "the block of code is never closed");
  }
}

}  // namespace
}  // namespace matterlint::rules::no_unclosed_fence

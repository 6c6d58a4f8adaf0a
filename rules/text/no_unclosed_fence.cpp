#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "markdown/fence.h"
#include "markdown/lines.h"
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

What ends a list item or a quote ends the code in it, too. A fence that does so closes nothing, but begins other code.

````md bad
- To see what it can do:

  ```sh
  ‾‾‾ the code begins here
  ferry --help
```
^^^ the fence stands outside of the list item or quote whose code it should close

The bus leaves at ten.
````
```md good
- To see what it can do:

  ```sh
  ferry --help
  ```

The bus leaves at ten.
```
)md",
    .check = bind<check>,
};

namespace {

/// The fence that a block of code begins with.
Span fence_of(const Note& note, const markdown::Block& code) {
  const std::size_t size = markdown::fence_size(note.text(code.span));
  return span_of(code.span.begin, code.span.begin + size);
}

/// Whether a block of code begins with what should close the one above.
bool should_close(const Note& note, const markdown::Block& code, const markdown::Block& above) {
  const std::size_t line = markdown::line_begin(note.text(), code.span.begin);
  return markdown::next_line(note.text(), above.span.end) == line &&
         markdown::closes_fence(note.text(), above.span.begin, line);
}

void check(const Note& note, Report& report) {
  const Span body = note.front_matter().body;
  markdown::SureLines lines(note.text(), body, note.flavor());
  if (lines.fences_surely_pair() || (lines.surely_closed_behind(body.end - 1) && !lines.has_cut_code())) return;
  std::vector<const markdown::Block*> code;
  for (const markdown::Block& block : note.body().blocks())
    if (block.kind == markdown::BlockKind::code_block) code.push_back(&block);
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (!code[i]->is_open) continue;
    if (i + 1 < code.size() && should_close(note, *code[i + 1], *code[i])) {
      report
          .add(fence_of(note, *code[i + 1]),
               "the fence stands outside of the list item or quote whose code it should close")
          .related(fence_of(note, *code[i]), "the code begins here");
      ++i;  // That is said with it.
    } else {
      report.add(fence_of(note, *code[i]), "the block of code is never closed");
    }
  }
}

}  // namespace
}  // namespace matterlint::rules::no_unclosed_fence

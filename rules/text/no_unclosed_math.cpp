#include <string_view>

#include "lint/rule.h"
#include "markdown/brackets.h"
#include "markdown/lines.h"
#include "text/npos.h"

namespace matterlint::rules::no_unclosed_math {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "no-unclosed-math",
    .summary = "Formulas on lines of their own that are never closed.",
    .since = "0.1",
    .presets = {{Preset::obsidian, Severity::info}},
    .reads = Reads::body,
    .markers = {"$$"},
    .peers = {"mdlint-obsidian/unclosed-math-block"},
    .docs = R"md(
A formula that begins with `$$` ends with it. Where that is missing, all text below becomes one. Only a `$$` that begins
its line is looked at.

```md bad
$$
^^ the formula that `$$` opens is never closed
a^2 + b^2

The bus leaves at ten.
```
```md good
$$
a^2 + b^2
$$

It costs $$ and a `$$`.
```
)md",
    .check = bind<check>,
};

namespace {

/// Closed formulas are no text, so that what is left is not closed. `$$$` is a price class.
void check(const Note& note, Report& report) {
  const Span body = note.front_matter().body;
  const std::string_view text = note.text().substr(0, body.end);
  for (std::size_t at = body.begin; (at = text.find("$$", at)) != npos; at += 2) {
    const std::size_t begin = markdown::line_begin(text, at);
    const bool begins_line = begin + markdown::behind_marks(text.substr(begin, at - begin + 1)) == at;
    if (!begins_line || text.substr(at + 2).starts_with('$') || markdown::is_escaped(text, at)) continue;
    if (!note.body().is_text(static_cast<std::uint32_t>(at))) continue;
    report.add(span_of(at, at + 2), "the formula that `$$` opens is never closed");
    return;
  }
}

}  // namespace
}  // namespace matterlint::rules::no_unclosed_math

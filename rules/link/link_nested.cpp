#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "markdown/brackets.h"
#include "markdown/code_spans.h"
#include "note/candidates.h"
#include "text/npos.h"

namespace matterlint::rules::link_nested {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "link-nested",
    .summary = "Brackets in the text of a link that are not escaped.",
    .since = "0.1",
    .fix = FixSafety::unsafe,
    .reads = Reads::body,
    .markers = {"](", "]:"},
    .docs = R"md(
CommonMark allows them in pairs. Programs that look for links with a simple pattern take the first bracket for the end of
the text, and a program that knows wikilinks takes two of them for one.

```md bad
See [the [old] pier](pier.md).
         ^^^^^ brackets in the text of a link are not escaped
```
```md fixed unsafe
See [the \[old\] pier](pier.md).
```
```md good
See [the \[old\] pier](pier.md) and [![a pier](pier.png)](pier.md).
```
)md",
    .check = bind<check>,
};

namespace {

/// The brackets of a link's text that are plain text and not escaped.
std::vector<std::uint32_t> brackets_in(const Note& note, Span text) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t at = text.begin; at < text.end; ++at) {
    const char c = note.text()[at];
    if ((c == '[' || c == ']') && note.body().is_text(at) && !markdown::is_escaped(note.text(), at))
      found.push_back(at);
  }
  return found;
}

/// Whether the bracket before `behind` surely stands in code that the text of a link begins with, as in
/// [`vector[]`](vector.md): no other bracket is in that text, then.
bool are_surely_code(const Note& note, std::size_t behind) {
  const auto code = markdown::sure_code_span(note.text(), note.front_matter().body, note.flavor(), behind - 1);
  return code && code->begin > 0 && note.text()[code->begin - 1] == '[' &&
         !markdown::is_escaped(note.text(), code->begin - 1);
}

/// Whether the last bracket before some `]` that ends the text of a link is a `]` too.
bool may_hold_nested(const Note& note) {
  const markdown::LinkShapes& shapes = note.link_shapes();
  if (shapes.definitions.empty() && !shapes.have_brackets) return false;
  return has_link_text_candidate(note, [&note](Span text, bool has_brackets) {
    return has_brackets && !(text.begin > 0 && are_surely_code(note, text.begin));
  });
}

void check(const Note& note, Report& report) {
  if (!may_hold_nested(note)) return;
  for (const markdown::Link& link : note.body().links()) {
    if (link.is_image || link.kind == markdown::LinkKind::autolink) continue;
    const std::vector<std::uint32_t> brackets = brackets_in(note, link.text);
    if (brackets.empty()) continue;
    std::vector<TextEdit> edits;
    for (const std::uint32_t at : brackets) edits.push_back({{at, at}, "\\"});
    report.add({brackets.front(), brackets.back() + 1}, "brackets in the text of a link are not escaped")
        .fix(FixSafety::unsafe, "Escape the brackets", std::move(edits));
  }
}

}  // namespace
}  // namespace matterlint::rules::link_nested

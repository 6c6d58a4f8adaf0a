#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "note/candidates.h"
#include "text/npos.h"

namespace matterlint::rules::link_text_punctuation {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "link-text-punctuation",
    .summary = "Links whose text ends with the punctuation of the sentence.",
    .since = "0.1",
    .fix = FixSafety::unsafe,
    .reads = Reads::body,
    .markers = {".]", ",]", ";]", ":]"},
    .peers = {"github-docs/GHD001", "github-docs/GHD043"},
    .docs = R"md(
The full stop is of the sentence, not of what it leads to. Titles that end with `!`, `?` or `…` keep them, and so do
abbreviations.

```md bad
See [the manual.](manual.md)
               ^ the text of the link ends with `.`
```
```md fixed unsafe
See [the manual](manual.md).
```
```md good
See [the manual](manual.md). By [Pier Inc.](pier.md), [etc.](etc.md), [more...](more.md), [is it?](faq.md)
```
)md",
    .check = bind<check>,
};

namespace {

constexpr std::array<std::string_view, 12> abbreviations = {" Inc.", " Ltd.", " Co.", " Corp.", " Jr.", " Sr.",
                                                            "etc.",  " al.",  "e.g.", "i.e.",   "U.S.", "a.m."};

bool keeps_its_end(std::string_view text) {
  return text.ends_with("..") || std::any_of(abbreviations.begin(), abbreviations.end(),
                                             [text](std::string_view one) { return text.ends_with(one); });
}

bool is_mark(char c) {
  return std::string_view(".,;:").find(c) != npos;
}

/// Few notes hold such a link. The others need not be read as Markdown.
bool may_hold_punctuation(const Note& note) {
  return has_link_text_candidate(note, [&note](Span span, bool) {
    const std::string_view text = note.text(span);
    return !text.empty() && is_mark(text.back()) && !keeps_its_end(text);
  });
}

void check(const Note& note, Report& report) {
  if (!may_hold_punctuation(note)) return;
  for (const markdown::Link& link : note.body().links()) {
    const std::string_view text = note.text(link.text);
    if (link.is_image || link.kind == markdown::LinkKind::autolink || text.size() < 2) continue;
    if (!is_mark(text.back()) || keeps_its_end(text)) continue;
    const std::uint32_t at = link.text.end - 1;
    if (!note.body().is_text(at)) continue;
    const std::string mark(1, text.back());
    std::vector<TextEdit> edits = {{{at, at + 1}, ""}};
    if (!note.text().substr(link.whole.end).starts_with(mark))
      edits.push_back({{link.whole.end, link.whole.end}, mark});
    report.add({at, at + 1}, "the text of the link ends with `" + mark + "`")
        .fix(FixSafety::unsafe, "Move it out of the link", std::move(edits));
  }
}

}  // namespace
}  // namespace matterlint::rules::link_text_punctuation

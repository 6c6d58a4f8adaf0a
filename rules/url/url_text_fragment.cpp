#include <string_view>

#include "lint/rule.h"
#include "note/addresses.h"
#include "text/npos.h"

namespace matterlint::rules::url_text_fragment {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "url-text-fragment",
    .summary = "Addresses that lead to words that were marked, not to the page.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::info}},
    .fix = FixSafety::unsafe,
    .reads = Reads::tree | Reads::urls,
    .peers = {"obsidian-clipper"},
    .docs = R"md(
Browsers add `#:~:text=…` when a page is opened from a search or by "Copy link to highlight". One page then has many
addresses, so that a page which was kept twice is not noticed, and the words are not found any more once the page has
changed.

```md bad
---
source: https://example.org/a#:~:text=some%20words
                             ^^^^^^^^^^^^^^^^^^^^^ the address leads to words on the page, not to the page
---
```
```md fixed unsafe
---
source: https://example.org/a
---
```

A heading before it is kept. Other fragments are left alone.

```md bad
---
source: https://example.org/a#part-2:~:text=some,words
                                    ^^^^^^^^^^^^^^^^^^ the address leads to words on the page, not to the page
url: https://example.org/#part-2
---
```
```md fixed unsafe
---
source: https://example.org/a#part-2
url: https://example.org/#part-2
---
```
)md",
    .check = bind<check>,
};

namespace {

constexpr std::string_view directive = ":~:text=";

void check(const Note& note, Report& report) {
  for (const NoteAddress& address : note.addresses()) {
    const Span fragment = address.url.fragment;
    const std::size_t at = address.url.has_fragment ? address.url.part(fragment).find(directive) : npos;
    if (at == npos) continue;
    const std::size_t begin = at == 0 ? fragment.begin - 1 : fragment.begin + at;
    const Span where = address.place_of(span_of(begin, fragment.end));
    Report::Finding finding = report.add(where, "the address leads to words on the page, not to the page");
    if (address.place) finding.fix(FixSafety::unsafe, "Delete what leads to the words", {{where, ""}});
  }
}

}  // namespace
}  // namespace matterlint::rules::url_text_fragment

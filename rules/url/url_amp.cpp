#include <optional>
#include <utility>

#include "lint/rule.h"
#include "note/addresses.h"
#include "urls/phone_page.h"

namespace matterlint::rules::url_amp {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "url-amp",
    .summary = "Addresses of a page's version for phones.",
    .since = "0.1",
    .presets = {{Preset::clippings, Severity::info}},
    .fix = FixSafety::unsafe,
    .reads = Reads::tree | Reads::urls,
    .docs = R"md(
Pages for phones show less, look odd on a large screen, and have another address than the page that everybody else keeps.

```md bad
---
source: https://en.m.wikipedia.org/wiki/Spring
                   ^ the address is of the version for phones
url: https://example.org/spring/amp/?id=1
                                ^^^ the address is of the version for phones
link: https://example.org/spring?amp=1
                                 ^^^^^ the address is of the version for phones
canonical: https://www.google.com/amp/s/example.org/spring
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the address is of a copy of `https://example.org/spring` for phones
---
```
```md fixed unsafe
---
source: https://en.wikipedia.org/wiki/Spring
url: https://example.org/spring/?id=1
link: https://example.org/spring
canonical: https://example.org/spring
---
```

```md good
---
source: https://example.org/amplifiers?amplitude=1
url: https://m.me/somebody
link: https://amp.dev/
---
```
)md",
    .check = bind<check>,
};

namespace {

void check(const Note& note, Report& report) {
  for (const NoteAddress& address : note.addresses()) {
    if (const auto page = urls::page_behind_copy(address.url)) {
      Report::Finding finding =
          report.add(address.node->span, "the address is of a copy of `" + *page + "` for phones");
      if (auto edit = rewritten(note, address, *page))
        finding.fix(FixSafety::unsafe, "Write `" + *page + "`", {*std::move(edit)});
      continue;
    }
    const std::optional<urls::PhoneMark> mark = urls::find_phone_mark(address.url);
    if (!mark) continue;
    Report::Finding finding = report.add(address.place_of(mark->where), "the address is of the version for phones");
    if (address.place)
      finding.fix(FixSafety::unsafe, "Write the address of the page", {{address.place_of(mark->removal), ""}});
  }
}

}  // namespace
}  // namespace matterlint::rules::url_amp

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "lint/rule.h"
#include "note/addresses.h"
#include "text/char_set.h"
#include "text/npos.h"
#include "urls/page.h"

namespace matterlint::rules::dup_source_url {
namespace {

struct Options {
  bool start_pages = false;
};

void record(const Note& note, const Options& options, Record& record);
void check(const Note& note, const Options& options, const OtherNotes& others, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "dup-source-url",
    .summary = "Pages of the web that are kept in several notes.",
    .since = "0.1",
    .presets = {{Preset::clippings, Severity::warning}},
    .reads = Reads::tree | Reads::urls,
    .options = {option<&Options::start_pages>("start-pages",
                                              "Whether notes from the start page of one site (`https://example.org/`) "
                                              "are reported too.")},
    .docs = R"md(
Who clips a page that lies in the vault already reads it twice, and marks up one copy or the other. All notes below the
configuration's folder are compared, also when only some of them are checked.

```md bad file=Clippings/Spring.md
---
source: https://example.org/spring?utm_source=letter
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the same page is kept in `Inbox/Spring-2.md`
---
```
```md bad file=Inbox/Spring-2.md
---
source: http://www.example.org/spring/#top
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the same page is kept in `Clippings/Spring.md`
---
```

Two addresses are of one page if they differ in no more than

- `http` and `https`, `www.`, capital letters of the host, the port that goes without saying;
- a name and a password before the host, which say who reads;
- slashes that are doubled or at the end of the path, `.` and `..` in it, and `index.html`;
- characters that may stand in an address as they are, and stand as `%7E`;
- what tells where the address was found, the place in the page behind a `#`, and marks of a version for phones.

```md bad file=Clippings/Tides.md
---
source: https://example.org/sea/~anna/tides
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the same page is kept in `Inbox/Tides.md`
---
```
```md bad file=Inbox/Tides.md
---
source: https://user:pw@example.org:443/sea/./%7Eanna//tides/index.html
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the same page is kept in `Clippings/Tides.md`
---
```

```md good file=Clippings/Autumn.md
---
source: https://example.org/seasons?id=3
---
```
```md good file=Clippings/Winter.md
---
source: https://example.org/seasons?id=4
---
```

A note with several addresses in one list is about none of them alone.

```md good file=Clippings/Seasons.md
---
source:
  - https://example.org/seasons?id=3
  - https://example.org/seasons?id=4
---
```

### Start pages

The start page of a site tells where something was found, and is rarely what was kept.

```md good file=Ideas/Poem.md
---
source: https://chat.example.org/
---
```
```md good file=Ideas/Song.md
---
source: https://chat.example.org
---
```

```yaml options
start-pages: true
```
```md bad file=Ideas/Story.md
---
source: https://chat.example.org/
        ^^^^^^^^^^^^^^^^^^^^^^^^^ the same page is kept in `Ideas/Poem.md` and 1 other note
---
```
)md",
    .check = bind<check>,
    .record = bind_record<record>,
};

namespace {

/// A page that a note keeps.
struct Page {
  const NoteAddress* address;
  std::string key;
};

/// Whether a property names this page and no other.
bool names_one(std::span<const Property* const> properties, const yaml::Node* address) {
  const auto holds = [address](const Property* property) {
    const yaml::Node& value = property->value();
    return &value == address || (value.items().size() == 1 && &value.items().front() == address);
  };
  return std::any_of(properties.begin(), properties.end(), holds);
}

std::vector<Page> pages_of(const Note& note, const Options& options) {
  std::vector<Page> pages;
  const std::span<const Property* const> properties = note.with_role(Role::url);
  for (const NoteAddress& address : note.addresses()) {
    if (!names_one(properties, address.node)) continue;
    std::string key = urls::page_of(address.url);
    static constexpr CharSet behind_host("/?#");
    const bool is_start_page = behind_host.find_in(key) == npos;
    const auto is_same = [&key](const Page& page) { return page.key == key; };
    if ((is_start_page && !options.start_pages) || std::any_of(pages.begin(), pages.end(), is_same)) continue;
    pages.push_back({&address, std::move(key)});
  }
  return pages;
}

void record(const Note& note, const Options& options, Record& record) {
  for (Page& page : pages_of(note, options))
    record.add(std::move(page.key), page.address->node->span, std::string(page.address->text()));
}

std::string message_of(const std::vector<const NoteIndex::Place*>& places) {
  const std::size_t more = places.size() - 1;
  const std::string first = "the same page is kept in `" + places.front()->note->path + "`";
  return more == 0 ? first : first + " and " + std::to_string(more) + (more == 1 ? " other note" : " other notes");
}

void check(const Note& note, const Options& options, const OtherNotes& others, Report& report) {
  constexpr std::size_t most_related = 10;
  for (const Page& page : pages_of(note, options)) {
    const std::vector<const NoteIndex::Place*> places = others.with(page.key);
    if (places.empty()) continue;
    Report::Finding finding = report.add(page.address->node->span, message_of(places));
    for (std::size_t i = 0; i < std::min(places.size(), most_related); ++i)
      finding.related(places[i]->note->shown, places[i]->range, "the same page: `" + places[i]->value + "`");
  }
}

}  // namespace
}  // namespace matterlint::rules::dup_source_url

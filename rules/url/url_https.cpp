#include <string>
#include <string_view>
#include <vector>

#include "lint/glob_option.h"
#include "lint/rule.h"
#include "note/addresses.h"
#include "text/utf8.h"
#include "urls/private_host.h"

namespace matterlint::rules::url_https {
namespace {

struct Options {
  std::vector<Glob> allow;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "url-https",
    .summary = "Addresses with http where https is likely there too.",
    .since = "0.1",
    .fix = FixSafety::unsafe,
    .reads = Reads::tree | Reads::urls,
    .options = {option<&Options::allow>("allow", "Hosts that have no https, as globs.")},
    .peers = {"lychee/require-https"},
    .docs = R"md(
Nearly every site has moved to https. Browsers warn of the others, and one page with two addresses is counted twice. There
are sites without it, so the fix is not safe.

```md bad
---
source: http://example.org/a
        ^^^^ the address has `http` where `https` is likely there too
---
```
```md fixed unsafe
---
source: https://example.org/a
---
```

The own computer and network have none, and a port belongs to one of the two.

```md good
---
source: https://example.org/a
url: http://localhost/
---
```

```yaml options
allow: "*.example.org"
```

```md good
---
source: http://old.example.org/a
---
```
)md",
    .check = bind<check>,
};

namespace {

void check(const Note& note, const Options& options, Report& report) {
  for (const NoteAddress& address : note.addresses()) {
    const urls::Url& url = address.url;
    const bool is_plain = equal_ignoring_ascii_case(url.part(url.scheme), "http");
    if (!is_plain || urls::has_private_host(url) || matches_any(options.allow, url.ascii_host)) continue;
    Report::Finding finding =
        report.add(address.place_of(url.scheme), "the address has `http` where `https` is likely there too");
    if (address.place && url.port.empty())
      finding.fix(FixSafety::unsafe, "Write `https`", {{address.place_of(url.scheme), "https"}});
  }
}

}  // namespace
}  // namespace matterlint::rules::url_https

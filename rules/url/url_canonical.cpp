#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "lint/rule.h"
#include "note/addresses.h"
#include "text/ascii.h"
#include "text/npos.h"
#include "text/utf8.h"

namespace matterlint::rules::url_canonical {
namespace {

enum class Slash : std::uint8_t { keep, never, always };
constexpr std::array<std::string_view, 3> option_names(Slash) {
  return {"keep", "never", "always"};
}

struct Options {
  Slash slash = Slash::keep;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "url-canonical",
    .summary = "Addresses in another form than the one that a page has everywhere.",
    .since = "0.1",
    .fix = FixSafety::unsafe,
    .reads = Reads::tree | Reads::urls,
    .options = {option<&Options::slash>("slash", "What is done with a slash at the end of a path.")},
    .docs = R"md(
One page has one address if capital letters in the host, the port that goes without saying, doubled slashes and the name of
the start page are left out. Then a page that was kept twice is noticed.

```md bad
---
source: https://Example.ORG:443/a//b/index.html
                ^^^^^^^^^^^ the host has capital letters
                           ^^^^ the port goes without saying
                                 ^^ there are two slashes
                                     ^^^^^^^^^^ the name of the start page goes without saying
---
```
```md fixed unsafe
---
source: https://example.org/a/b/
---
```

```md good
---
source: https://example.org:8443/A/b.html?c=//d
url: https://web.archive.org/web/2024/https://example.org/
---
```

```yaml options
slash: never
```

```md bad
---
source: https://example.org/a/?b=1
                             ^ the path ends with a slash
url: https://example.org/
---
```
```md fixed unsafe
---
source: https://example.org/a?b=1
url: https://example.org/
---
```

```yaml options
slash: always
```

```md bad
---
source: https://example.org/a
                            ^ the path ends without a slash
url: https://example.org/a.html
---
```
```md fixed unsafe
---
source: https://example.org/a/
url: https://example.org/a.html
---
```
)md",
    .check = bind<check>,
};

namespace {

struct Place {
  const NoteAddress& address;
  Report& report;

  std::string_view path() const { return address.url.part(address.url.path); }

  void add(Span part, const char* message, Span edit, std::string text) const {
    Report::Finding finding = report.add(address.place_of(part), message);
    if (!address.place) return;
    std::string title = text.empty() ? "Delete it" : "Write `" + text + "`";
    finding.fix(FixSafety::unsafe, std::move(title), {{address.place_of(edit), std::move(text)}});
  }
};

void check_authority(const Place& place) {
  const urls::Url& url = place.address.url;
  const std::string_view host = url.part(url.host);
  if (std::any_of(host.begin(), host.end(), ascii::is_upper))
    place.add(url.host, "the host has capital letters", url.host, ascii_lower(host));
  const std::string_view port = url.part(url.port);
  const bool is_https = equal_ignoring_ascii_case(url.part(url.scheme), "https");
  if (const Span all = {url.port.begin - 1, url.port.end}; port == (is_https ? "443" : "80"))
    place.add(all, "the port goes without saying", all, "");
}

void check_slashes(const Place& place) {
  const std::string_view path = place.path();
  if (path.find(":/") != npos) return;
  for (std::size_t at = 0; (at = path.find("//", at)) != npos;) {
    const std::size_t end = std::min(path.find_first_not_of('/', at), path.size());
    const std::size_t begin = place.address.url.path.begin + at;
    place.add(span_of(begin, begin + end - at), end - at == 2 ? "there are two slashes" : "there are many slashes",
              span_of(begin + 1, begin + end - at), "");
    at = end;
  }
}

void check_end(const Place& place, Slash slash) {
  const urls::Url& url = place.address.url;
  const std::string_view path = place.path();
  const std::string_view last = path.substr(path.rfind('/') + 1);
  const Span name = {url.path.end - static_cast<std::uint32_t>(last.size()), url.path.end};
  const bool is_start = (last == "index.html" || last == "index.htm") && !url.has_query;
  if (is_start) place.add(name, "the name of the start page goes without saying", name, "");
  const Span end = {url.path.end - 1, url.path.end};
  if (slash == Slash::never && path.size() > 1 && last.empty() && !path.ends_with("//"))
    place.add(end, "the path ends with a slash", end, "");
  if (slash == Slash::always && !last.empty() && last.find('.') == npos)
    place.add(name, "the path ends without a slash", {name.end, name.end}, "/");
}

void check(const Note& note, const Options& options, Report& report) {
  for (const NoteAddress& address : note.addresses()) {
    const Place place = {address, report};
    check_authority(place);
    if (address.url.path.empty()) continue;
    check_slashes(place);
    check_end(place, options.slash);
  }
}

}  // namespace
}  // namespace matterlint::rules::url_canonical

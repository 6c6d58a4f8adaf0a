#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lint/glob_option.h"
#include "lint/rule.h"
#include "urls/parameter_removal.h"
#include "urls/tracking.h"
#include "urls/url.h"

namespace matterlint::rules::url_tracking_params {
namespace {

struct Options {
  std::vector<Glob> params = {urls::tracking_parameters.begin(), urls::tracking_parameters.end()};
  std::vector<Glob> keep;
  bool body = false;
};

Reads also_reads(const Options& options) {
  return options.body ? Reads::text : Reads::none;
}

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "url-tracking-params",
    .summary = "Parts of an address that only tell who passed it on.",
    .since = "0.1",
    .presets = {{Preset::obsidian, Severity::warning}},
    .fix = FixSafety::safe,
    .reads = Reads::block,
    .also_reads = bind_reads<also_reads>,
    .options = {option<&Options::params>("params", "The parameters, by name or glob."),
                option<&Options::keep>("keep", "Parameters that are left alone, by name or glob."),
                option<&Options::body>("body", "Whether the links of the body are looked at too.")},
    .docs = R"md(
The page is the same without them; with them, one page has many addresses, and whoever opens the note's link is counted as
a reader of the newsletter that it came from.

```md bad
---
source: https://example.org/a?id=1&utm_source=letter&utm_medium=email#top
                                   ^^^^^^^^^^^^^^^^^ `utm_source` only tells where the address was found
                                                     ^^^^^^^^^^^^^^^^ `utm_medium` only tells where the address was found
---
```
```md fixed
---
source: https://example.org/a?id=1#top
---
```

```md bad
---
source: "https://example.org/a?fbclid=IwAR0"
                               ^^^^^^^^^^^^ `fbclid` only tells where the address was found
---
```
```md fixed
---
source: "https://example.org/a"
---
```

Some names mean something else on other pages, so their fix is not safe.

```md bad
---
source: https://www.youtube.com/watch?v=dQw4w9WgXcQ&si=abc
                                                    ^^^^^^ `si` only tells where the address was found
---
```
```md fixed unsafe
---
source: https://www.youtube.com/watch?v=dQw4w9WgXcQ
---
```

Addresses with a signature are valid only as a whole.

```md good
---
source: https://example.org/a?utm_source=letter&X-Amz-Signature=1f
---
```
)md",
    .check = bind<check>,
};

namespace {

/// Whether the query is rather that of an address in the path: `https://web.archive.org/web/2020/https://...`.
bool holds_address(const urls::Url& url) {
  return url.part(url.path).find("://") != std::string_view::npos;
}

FixSafety safety_of(const Options& options, std::string_view name, const std::string& host) {
  if (matches_any(options.keep, name)) return FixSafety::none;
  if (matches_any(options.params, name)) return FixSafety::safe;
  return urls::may_be_tracking(name, host) ? FixSafety::unsafe : FixSafety::none;
}

/// Whether a `;` may part several parameters in what is taken for one, `&amp;` before it aside.
bool may_be_several(std::string_view parameter) {
  return urls::without_escapes(parameter).find(';') != std::string_view::npos;
}

/// An address, where it stands, and the safest that its fixes can be.
struct Address {
  std::string_view text;
  std::uint32_t offset = 0;
  FixSafety safest = FixSafety::safe;
};

bool has_query(std::string_view address) {
  return address.find('?') != std::string_view::npos;
}

void check_address(const Address& address, const urls::Url* url, const Options& options, Report& report) {
  if (url == nullptr || !url->is_absolute() || url->parameters.empty() || urls::is_signed(*url)) return;
  const FixSafety safest = holds_address(*url) ? FixSafety::unsafe : address.safest;
  for (const urls::Parameter& parameter : url->parameters) {
    const std::string_view name = urls::name_of(*url, parameter);
    FixSafety safety = safety_of(options, name, url->ascii_host);
    if (safety == FixSafety::none) continue;
    if (may_be_several(url->part(parameter.span))) safety = FixSafety::unsafe;
    const auto begin = static_cast<std::uint32_t>(name.data() - address.text.data());
    const Span edit = urls::removal_of(*url, parameter);
    report
        .add({address.offset + begin, address.offset + parameter.span.end},
             "`" + std::string(name) + "` only tells where the address was found")
        .fix(std::min(safety, safest), "Remove `" + std::string(url->part({begin, parameter.span.end})) + "`",
             {{{address.offset + edit.begin, address.offset + edit.end}, ""}});
  }
}

void check(const Note& note, const Options& options, Report& report) {
  for (const PropertyValue& value : note.values_with_role(Role::url))
    if (const auto place = note.place_of(*value.node, {}); place && has_query(value.node->text))
      check_address({value.node->text, place->begin}, note.url_of(value.node->text), options, report);
  if (!options.body || !note.is_complete()) return;
  for (const markdown::Link& link : note.body().links()) {
    const std::string_view text = note.text(link.destination);
    if (!has_query(text)) continue;
    const auto url = urls::parse(text, urls::Strictness::web);
    check_address({text, link.destination.begin, FixSafety::unsafe}, url ? &*url : nullptr, options, report);
  }
}

}  // namespace
}  // namespace matterlint::rules::url_tracking_params

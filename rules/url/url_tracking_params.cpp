#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "text/glob.h"
#include "text/utf8.h"
#include "urls/host_name.h"
#include "urls/url.h"

namespace matterlint::rules {
namespace {

struct Options {
  std::vector<std::string> params = {"utm_*",  "gclid",  "fbclid", "dclid", "msclkid",
                                     "mc_eid", "igshid", "yclid",  "_hsenc"};
  std::vector<std::string> keep;
  bool body = false;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule url_tracking_params = {
    .id = "url-tracking-params",
    .summary = "Parts of an address that only tell who passed it on.",
    .since = "0.1",
    .presets = {{Preset::obsidian, Severity::warning}},
    .fix = FixSafety::safe,
    .reads = Reads::text,
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

/// Parameters that mean this on some hosts only; an empty host: on all but those that keep source code.
struct Suspect {
  std::string_view name;
  std::string_view host;
};
constexpr std::array<Suspect, 8> suspects = {{{"ref", ""},
                                              {"source", "medium.com"},
                                              {"si", "youtube.com"},
                                              {"si", "youtu.be"},
                                              {"si", "spotify.com"},
                                              {"s", "x.com"},
                                              {"s", "twitter.com"},
                                              {"t", "x.com"}}};

constexpr std::array<std::string_view, 8> signatures = {"signature", "sig",   "x-amz-signature", "x-goog-signature",
                                                        "hmac",      "token", "policy",          "key-pair-id"};

bool is_signed(const urls::Url& url) {
  return std::any_of(url.parameters.begin(), url.parameters.end(), [&](const urls::Parameter& parameter) {
    const std::string name = ascii_lower(url.part(parameter.name));
    return std::find(signatures.begin(), signatures.end(), name) != signatures.end();
  });
}

bool matches(const std::vector<std::string>& globs, std::string_view name) {
  return std::any_of(globs.begin(), globs.end(), [name](const std::string& glob) { return Glob(glob).matches(name); });
}

bool is_suspect(std::string_view name, const std::string& host) {
  return std::any_of(suspects.begin(), suspects.end(), [&](const Suspect& suspect) {
    if (suspect.name != name) return false;
    return suspect.host.empty() ? host.find("git") == std::string::npos : urls::is_same_or_parent(suspect.host, host);
  });
}

FixSafety safety_of(const Options& options, std::string_view name, const std::string& host) {
  if (matches(options.keep, name)) return FixSafety::none;
  if (matches(options.params, name)) return FixSafety::safe;
  return is_suspect(name, host) ? FixSafety::unsafe : FixSafety::none;
}

/// The parameter with the `&` behind it, else the mark before it.
Span removal(const urls::Url& url, const urls::Parameter& parameter) {
  if (parameter.span.end < url.query.end) return {parameter.span.begin, parameter.span.end + 1};
  return {parameter.span.begin - 1, parameter.span.end};
}

void check_url(std::string_view text, std::uint32_t offset, bool is_body, const Options& options, Report& report) {
  const auto url = urls::parse(text, urls::Strictness::web);
  if (!url || !url->is_absolute() || url->parameters.empty() || is_signed(*url)) return;
  for (const urls::Parameter& parameter : url->parameters) {
    const FixSafety safety = safety_of(options, url->part(parameter.name), url->ascii_host);
    if (safety == FixSafety::none) continue;
    const Span edit = removal(*url, parameter);
    report
        .add({offset + parameter.span.begin, offset + parameter.span.end},
             "`" + std::string(url->part(parameter.name)) + "` only tells where the address was found")
        .fix(is_body ? FixSafety::unsafe : safety, "Remove `" + std::string(url->part(parameter.span)) + "`",
             {{{offset + edit.begin, offset + edit.end}, ""}});
  }
}

void check(const Note& note, const Options& options, Report& report) {
  for (const PropertyValue& value : note.values_with_role(Role::url)) {
    const auto place = note.place_of(*value.node, {});
    if (place && value.node->text.find('?') != std::string_view::npos)
      check_url(value.node->text, place->begin, false, options, report);
  }
  if (!options.body || !note.is_complete()) return;
  for (const markdown::Link& link : note.body().links())
    if (note.text(link.destination).find('?') != std::string_view::npos)
      check_url(note.text(link.destination), link.destination.begin, true, options, report);
}

}  // namespace
}  // namespace matterlint::rules

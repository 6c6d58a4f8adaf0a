#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "text/ascii.h"
#include "text/npos.h"
#include "text/utf8.h"

namespace matterlint::rules::link_scheme {
namespace {

struct Options {
  std::vector<std::string> deny = {"javascript", "data", "file"};
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "link-scheme",
    .summary = "Links that lead to a script, to data or to a file of one computer.",
    .since = "0.1",
    .presets = {{Preset::clippings, Severity::warning}},
    .reads = Reads::body,
    .markers = {"](", "]:", "<"},
    .options = {option<&Options::deny>("deny", "The schemes that no link may have.")},
    .docs = R"md(
Buttons of a page become `javascript:` links when it is clipped, and do nothing. A `file:` link works on one computer. An
image that is its own data is left alone.

```md bad
[Menu](javascript:void(0)) and [the report](file:///C:/report.pdf).
^^^^^^^^^^^^^^^^^^^^^^^^^^ a link with the scheme `javascript` leads nowhere for other readers
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a link with the scheme `file` leads nowhere for other readers
```
```md good
![A dot](data:image/gif;base64,R0lGODlhAQABAAAAACw=) and [mail](mailto:ada@example.org)
```
)md",
    .check = bind<check>,
};

namespace {

/// What stands before the first colon; empty where that is no scheme.
std::string_view scheme_of(std::string_view destination) {
  const std::size_t colon = destination.find(':');
  if (colon == npos) return {};
  const std::string_view scheme = destination.substr(0, colon);
  return std::all_of(scheme.begin(), scheme.end(), [](char c) { return ascii::is_letter(c) || c == '-'; }) ? scheme
                                                                                                           : "";
}

bool is_denied(std::string_view scheme, const Options& options) {
  return std::any_of(options.deny.begin(), options.deny.end(),
                     [scheme](const std::string& denied) { return equal_ignoring_ascii_case(scheme, denied); });
}

/// Few notes name such a scheme at all.
bool may_hold(std::string_view body, const Options& options) {
  for (std::size_t at = 0; (at = body.find(':', at)) != npos; ++at)
    for (const std::string& denied : options.deny)
      if (at >= denied.size() && equal_ignoring_ascii_case(body.substr(at - denied.size(), denied.size()), denied))
        return true;
  return false;
}

void check(const Note& note, const Options& options, Report& report) {
  if (!may_hold(note.text(note.front_matter().body), options)) return;
  for (const markdown::Link& link : note.body().links()) {
    const std::string_view destination = note.text(link.destination);
    const std::string_view scheme = scheme_of(destination);
    const bool is_own_data = link.is_image && destination.starts_with("data:image/");
    if (scheme.empty() || is_own_data || !is_denied(scheme, options)) continue;
    report.add(link.whole, "a link with the scheme `" + std::string(scheme) + "` leads nowhere for other readers");
  }
}

}  // namespace
}  // namespace matterlint::rules::link_scheme

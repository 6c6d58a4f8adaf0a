#include <bitset>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "note/candidates.h"
#include "text/ascii.h"
#include "text/npos.h"
#include "text/utf8.h"

namespace matterlint::rules::link_scheme {
namespace {

struct Options {
  std::vector<std::string> deny = {"javascript", "data", "file"};
};

/// The schemes, and what they begin with: few destinations begin so.
class Denied {
 public:
  using Options = link_scheme::Options;

  explicit Denied(const Options& options);

  /// The scheme of a destination, as written; empty where no link is denied it.
  std::string_view scheme_of(std::string_view destination) const {
    const bool may_be_denied = !destination.empty() && first_bytes_.test(small(destination.front()));
    return may_be_denied ? find_in(destination) : std::string_view();
  }

 private:
  static unsigned char small(char c) { return static_cast<unsigned char>(ascii::lower(c)); }
  std::string_view find_in(std::string_view destination) const;

  std::vector<std::string> schemes_;
  std::bitset<256> first_bytes_;  ///< In small letters.
};

void check(const Note& note, const Denied& denied, Report& report);

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

```yaml options
deny: [web+app]
```
```md bad
[Open](Web+App:door) or [read](https://example.org)
^^^^^^^^^^^^^^^^^^^^ a link with the scheme `Web+App` leads nowhere for other readers
```
)md",
    .check = bind<check>,
};

namespace {

Denied::Denied(const Options& options) : schemes_(options.deny) {
  std::erase(schemes_, "");
  for (const std::string& scheme : schemes_) first_bytes_.set(small(scheme.front()));
}

std::string_view Denied::find_in(std::string_view destination) const {
  for (const std::string& denied : schemes_) {
    const std::string_view scheme = destination.substr(0, denied.size());
    const bool is_whole = scheme.size() < destination.size() && destination[scheme.size()] == ':';
    if (is_whole && equal_ignoring_ascii_case(scheme, denied)) return scheme;
  }
  return {};
}

/// Whether an autolink may have such a scheme.
bool may_hold_autolink(std::string_view body, const Denied& denied) {
  for (std::size_t at = 0; (at = body.find('<', at)) != npos;)
    if (!denied.scheme_of(body.substr(++at)).empty()) return true;
  return false;
}

/// Few notes name such a scheme at all. The others need not be read as Markdown.
bool may_hold(const Note& note, const Denied& denied) {
  const auto is_candidate = [&](const auto& link) { return !denied.scheme_of(note.text(link.destination)).empty(); };
  return has_inline_candidate(note, is_candidate) || has_defined_candidate(note, is_candidate) ||
         may_hold_autolink(note.text(note.front_matter().body), denied);
}

void check(const Note& note, const Denied& denied, Report& report) {
  if (!may_hold(note, denied)) return;
  for (const markdown::Link& link : note.body().links()) {
    const std::string_view destination = note.text(link.destination);
    const std::string_view scheme = denied.scheme_of(destination);
    const bool is_own_data = link.is_image && destination.starts_with("data:image/");
    if (scheme.empty() || is_own_data) continue;
    report.add(link.whole, "a link with the scheme `" + std::string(scheme) + "` leads nowhere for other readers");
  }
}

}  // namespace
}  // namespace matterlint::rules::link_scheme

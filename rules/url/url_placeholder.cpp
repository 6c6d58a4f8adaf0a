#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "lint/rule.h"
#include "text/utf8.h"
#include "urls/host_name.h"
#include "urls/url.h"

namespace matterlint::rules::url_placeholder {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "url-placeholder",
    .summary = "Addresses that only stand for one that was to follow.",
    .since = "0.1",
    .presets = {{Preset::docs, Severity::info}},
    .reads = Reads::tree | Reads::urls,
    .peers = {"github-docs/docs-domain"},
    .docs = R"md(
`example.com` and its like are kept free for examples; no page is there. What was filled in for the time being is easily
forgotten.

```md bad
---
source: https://example.com/your-page
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `https://example.com/your-page` is the address of no page
url: "#"
      ^ `#` only stands for an address
link: TODO
      ^^^^ `TODO` only stands for an address
canonical: https://
           ^^^^^^^^ `https://` only stands for an address
---
```

Templates' markers, and missing addresses, are no faults.

```md good
---
source: https://exemplary.com/
url: "{{url}}"
link:
canonical: "#part-2"
---
```
)md",
    .check = bind<check>,
};

namespace {

/// Of RFC 2606 and RFC 6761, and what everybody writes.
constexpr std::array<std::string_view, 7> free_domains = {
    "example.com", "example.org", "example.net", "yourdomain.com", "your-domain.com", "yoursite.com", "your-site.com"};
constexpr std::array<std::string_view, 3> free_endings = {".example", ".test", ".invalid"};
constexpr std::array<std::string_view, 9> stand_ins = {"#",   "todo",    "tbd",      "fixme",      "...",
                                                       "xxx", "http://", "https://", "https://..."};

bool stands_for_address(std::string_view text) {
  return std::any_of(stand_ins.begin(), stand_ins.end(),
                     [text](std::string_view one) { return equal_ignoring_ascii_case(one, text); });
}

bool is_free(std::string_view host) {
  return std::any_of(free_domains.begin(), free_domains.end(),
                     [&](std::string_view domain) { return urls::is_same_or_parent(domain, host); }) ||
         std::any_of(free_endings.begin(), free_endings.end(),
                     [&](std::string_view ending) { return host.ends_with(ending); });
}

void check(const Note& note, Report& report) {
  for (const PropertyValue& value : note.values_with_role(Role::url)) {
    const yaml::Node& node = *value.node;
    const std::string_view text = trim(node.text);
    if (!node.is_string() || text.empty()) continue;
    if (stands_for_address(text)) {
      report.add(node.span, "`" + std::string(text) + "` only stands for an address");
    } else if (const urls::Url* const url = note.url_of(text); url != nullptr && url->has_authority) {
      if (is_free(url->ascii_host)) report.add(node.span, "`" + std::string(text) + "` is the address of no page");
    }
  }
}

}  // namespace
}  // namespace matterlint::rules::url_placeholder

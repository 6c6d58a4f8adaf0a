#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "urls/host_name.h"
#include "urls/url.h"

namespace matterlint::rules::url_domain_mismatch {
namespace {

enum class Algorithm : std::uint8_t { clipper, host, psl };
constexpr std::array<std::string_view, 3> option_names(Algorithm) {
  return {"clipper", "host", "psl"};
}

struct Options {
  Algorithm algorithm = Algorithm::clipper;
  bool derive = false;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "url-domain-mismatch",
    .summary = "Domains that are not the one of the page's address.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .fix = FixSafety::safe,
    .reads = Reads::tree | Reads::urls,
    .options = {option<&Options::algorithm>("algorithm",
                                            "What a domain is rewritten to: `clipper` is what Obsidian Web "
                                            "Clipper takes for it (the last two parts of the host, three below "
                                            "`co.uk` and the like), `host` all of the host but `www.`, `psl` the part "
                                            "that was registered, by the Public Suffix List."),
                option<&Options::derive>("derive", "The domain is made from the address, so the fix is safe.")},
    .docs = R"md(
Notes are grouped by their domain. One that does not belong to the address beside it was copied from another note, or the
address was changed later.

```md bad
---
source: https://techcrunch.com/2025/03/17/x
domain: theverge.com
        ^^^^^^^^^^^^ `theverge.com` is not the domain of the address, `techcrunch.com`
---
```
```md fixed unsafe
---
source: https://techcrunch.com/2025/03/17/x
domain: techcrunch.com
---
```

The host, the host without `www.`, and every domain above it are right.

```md good
---
source: https://www.blog.example.co.uk/x
domain: example.co.uk
---
```

```yaml options
derive: true
```

```md bad
---
source: https://techcrunch.com/2025/03/17/x
domain: theverge.com
        ^^^^^^^^^^^^ `theverge.com` is not the domain of the address, `techcrunch.com`
---
```
```md fixed
---
source: https://techcrunch.com/2025/03/17/x
domain: techcrunch.com
---
```

```yaml options
algorithm: psl
```

```md bad
---
source: https://blog.somebody.github.io/x
domain: theverge.com
        ^^^^^^^^^^^^ `theverge.com` is not the domain of the address, `somebody.github.io`
---
```
```md fixed unsafe
---
source: https://blog.somebody.github.io/x
domain: somebody.github.io
---
```
)md",
    .check = bind<check>,
};

namespace {

/// Hosts that sites have for short addresses.
struct ShortHost {
  std::string_view name;
  std::string_view site;
};
constexpr std::array<ShortHost, 10> short_hosts = {{{"youtu.be", "youtube.com"},
                                                    {"redd.it", "reddit.com"},
                                                    {"amzn.to", "amazon.com"},
                                                    {"fb.me", "facebook.com"},
                                                    {"fb.watch", "facebook.com"},
                                                    {"flic.kr", "flickr.com"},
                                                    {"nyti.ms", "nytimes.com"},
                                                    {"t.me", "telegram.org"},
                                                    {"x.com", "twitter.com"},
                                                    {"twitter.com", "x.com"}}};

bool belongs(std::string_view domain, std::string_view host) {
  return urls::is_same_or_parent(domain, host) ||
         std::any_of(short_hosts.begin(), short_hosts.end(), [&](const ShortHost& one) {
           return urls::is_same_or_parent(one.name, host) && urls::is_same_or_parent(one.site, domain);
         });
}

std::vector<std::string> hosts_of(const Note& note) {
  std::vector<std::string> hosts;
  for (const PropertyValue& value : note.values_with_role(Role::url)) {
    const urls::Url* const url = note.url_of(value.node->text);
    if (url != nullptr && url->is_absolute() && url->host_kind == urls::HostKind::name && !url->ascii_host.empty())
      hosts.push_back(url->ascii_host);
  }
  return hosts;
}

std::string expected(const std::string& host, Algorithm algorithm) {
  if (algorithm == Algorithm::clipper) return std::string(urls::clipper_domain(host));
  if (algorithm == Algorithm::psl) return urls::registered_domain(host);
  return host.starts_with("www.") ? host.substr(4) : host;
}

void check(const Note& note, const Options& options, Report& report) {
  const std::span<const PropertyValue> domains = note.values_with_role(Role::domain);
  if (domains.empty()) return;
  const std::vector<std::string> hosts = hosts_of(note);
  if (hosts.empty()) return;
  for (const PropertyValue& value : domains) {
    const yaml::Node& node = *value.node;
    const std::optional<std::string> domain = urls::ascii_host_name(node.text);
    if (!domain || !urls::is_domain_name(node.text)) continue;
    if (std::any_of(hosts.begin(), hosts.end(), [&](const std::string& host) { return belongs(*domain, host); }))
      continue;
    const std::string right = expected(hosts.front(), options.algorithm);
    Report::Finding finding =
        report.add(node.span, "`" + std::string(node.text) + "` is not the domain of the address, `" + right + "`");
    if (!note.place_of(node, {})) continue;
    finding.fix(options.derive ? FixSafety::safe : FixSafety::unsafe, "Write `" + right + "`", {{node.span, right}});
  }
}

}  // namespace
}  // namespace matterlint::rules::url_domain_mismatch

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "note/addresses.h"
#include "text/percent.h"
#include "text/utf8.h"
#include "urls/host_name.h"

namespace matterlint::rules::url_redirect_wrapper {
namespace {

struct Options {
  std::vector<std::string> hosts = {"t.co", "lnkd.in"};
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "url-redirect-wrapper",
    .summary = "Addresses of a page that only passes on to another one.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::info}},
    .fix = FixSafety::unsafe,
    .reads = Reads::tree | Reads::urls,
    .options = {option<&Options::hosts>("hosts", "Hosts that pass on and do not say whereto in the address.")},
    .docs = R"md(
A link that is copied out of a search, a mail or a social network often leads to that site first, which counts the click
and then passes on. It says nothing of the page, and is dead once the site gives it up.

```md bad
---
source: https://www.google.com/url?q=https%3A%2F%2Fexample.org%2Fa&sa=D
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the address only passes on to `https://example.org/a`
url: https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fb&h=AT0
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the address only passes on to `https://example.org/b`
link: https://t.co/4kPqXyz
      ^^^^^^^^^^^^^^^^^^^^ `t.co` only passes on to another page
---
```
```md fixed unsafe
---
source: https://example.org/a
url: https://example.org/b
link: https://t.co/4kPqXyz
---
```

```md good
---
source: https://www.google.com/search?q=example
url: https://web.archive.org/web/2024/https://example.org/
---
```
)md",
    .check = bind<check>,
};

namespace {

/// A page that passes on to the address in one of its parameters.
struct Wrapper {
  std::string_view host;
  std::string_view path;
  std::string_view parameter;
};
constexpr std::array<Wrapper, 19> wrappers = {{{"google.com", "/url", "q"},
                                               {"google.com", "/url", "url"},
                                               {"facebook.com", "/l.php", "u"},
                                               {"l.instagram.com", "/", "u"},
                                               {"l.messenger.com", "/l.php", "u"},
                                               {"l.threads.net", "/", "u"},
                                               {"youtube.com", "/redirect", "q"},
                                               {"linkedin.com", "/redir/redirect", "url"},
                                               {"linkedin.com", "/safety/go", "url"},
                                               {"out.reddit.com", "*", "url"},
                                               {"duckduckgo.com", "/l/", "uddg"},
                                               {"slack-redir.net", "/link", "url"},
                                               {"safelinks.protection.outlook.com", "/", "url"},
                                               {"steamcommunity.com", "/linkfilter/", "url"},
                                               {"steamcommunity.com", "/linkfilter/", "u"},
                                               {"t.umblr.com", "/redirect", "z"},
                                               {"vk.com", "/away.php", "to"},
                                               {"medium.com", "/r/", "url"},
                                               {"deviantart.com", "/users/outgoing", "url"}}};

/// Google has a host for each country, such as `google.co.uk`.
bool is_on(std::string_view host, const Wrapper& wrapper) {
  if (wrapper.host != "google.com") return urls::is_same_or_parent(wrapper.host, host);
  return urls::clipper_domain(host).starts_with("google.") && (host.starts_with("google.") || host.starts_with("www."));
}

/// The address that a page passes on to; none where it does not say one.
std::optional<std::string> target_of(const urls::Url& url) {
  for (const Wrapper& wrapper : wrappers) {
    const bool is_page = wrapper.path == "*" || url.part(url.path) == wrapper.path;
    if (!is_page || !is_on(url.ascii_host, wrapper)) continue;
    for (const urls::Parameter& parameter : url.parameters) {
      if (url.part(parameter.name) != wrapper.parameter) continue;
      std::string target = percent_decoded(url.part(parameter.value));
      const auto inner = urls::parse(target, urls::Strictness::web);
      if (inner && inner->has_authority && inner->part(inner->scheme).starts_with("http")) return target;
    }
  }
  return std::nullopt;
}

void check(const Note& note, const Options& options, Report& report) {
  for (const NoteAddress& address : note.addresses()) {
    const std::string& host = address.url.ascii_host;
    const bool has_path = address.url.part(address.url.path).size() > 1;
    if (const auto target = target_of(address.url)) {
      Report::Finding finding = report.add(address.node->span, "the address only passes on to `" + *target + "`");
      if (auto edit = rewritten(note, address, *target))
        finding.fix(FixSafety::unsafe, "Write `" + *target + "`", {*std::move(edit)});
    } else if (has_path && std::find(options.hosts.begin(), options.hosts.end(), host) != options.hosts.end()) {
      report.add(address.node->span, "`" + host + "` only passes on to another page");
    }
  }
}

}  // namespace
}  // namespace matterlint::rules::url_redirect_wrapper

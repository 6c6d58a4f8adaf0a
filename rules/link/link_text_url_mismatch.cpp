#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "lint/rule.h"
#include "markdown/address.h"
#include "text/npos.h"
#include "text/utf8.h"
#include "urls/host_name.h"
#include "urls/url.h"

namespace matterlint::rules::link_text_url_mismatch {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "link-text-url-mismatch",
    .summary = "Links whose text is an address of another site than the one that they lead to.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::info}},
    .reads = Reads::body,
    .markers = {"[http", "[www."},
    .docs = R"md(
A reader who sees an address expects to get there. Mostly one of the two was changed later and the other forgotten.
Addresses of one site, short addresses, and destinations that name the site (archives, redirections) are left alone.

```md bad
See [https://example.org/manual](https://example.net/manual).
     ^^^^^^^^^^^^^^^^^^^^^^^^^^ the text says `example.org`, the link leads to `example.net`
```
```md good
See [https://www.example.org](https://docs.example.org/manual) and
[https://example.org/a](https://web.archive.org/web/2020/https://example.org/a).
```
)md",
    .check = bind<check>,
};

namespace {

/// Sites that send everybody on to another one.
constexpr std::array<std::string_view, 16> redirecting = {
    "t.co",    "bit.ly", "goo.gl",  "tinyurl.com", "aka.ms", "doi.org", "youtu.be", "amzn.to",
    "redd.it", "git.io", "lnkd.in", "buff.ly",     "ow.ly",  "fb.me",   "is.gd",    "w3id.org"};

/// The domain of an address, or nothing where it has none.
std::string site_of(std::string_view address) {
  const std::string absolute = (address.starts_with("www.") ? "https://" : "") + std::string(address);
  const auto url = urls::parse(absolute, urls::Strictness::web);
  if (!url || url->host_kind != urls::HostKind::name || url->ascii_host.empty()) return "";
  return urls::registered_domain(url->ascii_host);
}

bool is_redirecting(const std::string& site) {
  return std::find(redirecting.begin(), redirecting.end(), site) != redirecting.end();
}

void check(const Note& note, Report& report) {
  for (const markdown::Link& link : note.body().links()) {
    const std::string_view text = trim(note.text(link.text));
    if (link.is_image || link.kind == markdown::LinkKind::autolink || !markdown::is_url(text)) continue;
    const std::string shown = site_of(text);
    const std::string_view destination = note.text(link.destination);
    const std::string reached = site_of(destination);
    if (shown.empty() || reached.empty() || shown == reached || destination.find(shown) != npos) continue;
    if (is_redirecting(shown) || is_redirecting(reached)) continue;
    report.add(link.text, "the text says `" + shown + "`, the link leads to `" + reached + "`");
  }
}

}  // namespace
}  // namespace matterlint::rules::link_text_url_mismatch

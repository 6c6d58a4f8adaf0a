#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "lint/rule.h"
#include "markdown/address.h"
#include "note/candidates.h"
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

/// The sites that the text of a link and its destination name.
struct Sites {
  std::string shown;
  std::string reached;
};

/// Those of a link whose text is an address of another site; nothing where it is not.
std::optional<Sites> mismatch_of(std::string_view text, std::string_view destination) {
  text = trim(text);
  if (!markdown::is_url(text)) return std::nullopt;
  Sites sites = {site_of(text), site_of(destination)};
  const bool is_same = sites.shown == sites.reached || destination.find(sites.shown) != npos;
  if (sites.shown.empty() || sites.reached.empty() || is_same) return std::nullopt;
  if (is_redirecting(sites.shown) || is_redirecting(sites.reached)) return std::nullopt;
  return sites;
}

/// Few notes hold such a link. The others need not be read as Markdown.
bool may_hold_mismatch(const Note& note) {
  if (!note.link_shapes().definitions.empty()) return true;
  return has_inline_candidate(note, [&note](const markdown::LinkShape& link) {
    return link.has_brackets || mismatch_of(note.text(link.text), note.text(link.destination));
  });
}

void check(const Note& note, Report& report) {
  if (!may_hold_mismatch(note)) return;
  for (const markdown::Link& link : note.body().links()) {
    if (link.is_image || link.kind == markdown::LinkKind::autolink) continue;
    if (const auto sites = mismatch_of(note.text(link.text), note.text(link.destination)))
      report.add(link.text, "the text says `" + sites->shown + "`, the link leads to `" + sites->reached + "`");
  }
}

}  // namespace
}  // namespace matterlint::rules::link_text_url_mismatch

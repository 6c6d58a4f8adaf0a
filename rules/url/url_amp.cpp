#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "lint/rule.h"
#include "note/addresses.h"
#include "text/npos.h"
#include "text/utf8.h"
#include "urls/parameter_removal.h"

namespace matterlint::rules::url_amp {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "url-amp",
    .summary = "Addresses of a page's version for phones.",
    .since = "0.1",
    .presets = {{Preset::clippings, Severity::info}},
    .fix = FixSafety::unsafe,
    .reads = Reads::tree,
    .docs = R"md(
Pages for phones show less, look odd on a large screen, and have another address than the page that everybody else keeps.

```md bad
---
source: https://en.m.wikipedia.org/wiki/Spring
                   ^ the address is of the version for phones
url: https://example.org/spring/amp/?id=1
                                ^^^ the address is of the version for phones
link: https://example.org/spring?amp=1
                                 ^^^^^ the address is of the version for phones
canonical: https://www.google.com/amp/s/example.org/spring
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the address is of a copy of `https://example.org/spring` for phones
---
```
```md fixed unsafe
---
source: https://en.wikipedia.org/wiki/Spring
url: https://example.org/spring/?id=1
link: https://example.org/spring
canonical: https://example.org/spring
---
```

```md good
---
source: https://example.org/amplifiers?amplitude=1
url: https://m.me/somebody
link: https://amp.dev/
---
```
)md",
    .check = bind<check>,
};

namespace {

/// What shows that a page is for phones, and what to delete.
struct Mark {
  Span where;
  Span removal;
};

/// `m.example.org`, `en.m.example.org`: a label with the dot behind it.
std::optional<Mark> mark_in_host(const urls::Url& url) {
  const std::string host = ascii_lower(url.part(url.host));
  const std::size_t first = std::min(host.find('.'), host.size());
  const std::size_t labels = 1 + static_cast<std::size_t>(std::count(host.begin(), host.end(), '.'));
  const std::string_view label = std::string_view(host).substr(0, first);
  const auto mark = [&](std::size_t begin, std::size_t size) {
    const std::size_t at = url.host.begin + begin;
    return Mark{span_of(at, at + size), span_of(at, at + size + 1)};
  };
  if (labels > 2 && (label == "m" || label == "mobile" || label == "amp")) return mark(0, first);
  if (labels > 3 && host.substr(first, 3) == ".m.") return mark(first + 1, 1);
  return std::nullopt;
}

/// `/amp/` at either end of a path, `.amp` or `.amp.html` at its end.
std::optional<Mark> mark_in_path(const urls::Url& url) {
  const std::string_view path = url.part(url.path);
  const auto mark = [&](std::size_t begin, std::size_t size, Span around) {
    const std::size_t at = url.path.begin + begin;
    return Mark{span_of(at, at + size), span_of(at - around.begin, at + size + around.end)};
  };
  if (path.ends_with("/amp/")) return mark(path.size() - 4, 3, {0, 1});
  if (path.ends_with("/amp")) return mark(path.size() - 3, 3, {path.size() > 4 ? 1U : 0U, 0});
  if (path.starts_with("/amp/") && path.size() > 5) return mark(1, 3, {0, 1});
  if (path.ends_with(".amp")) return mark(path.size() - 3, 3, {1, 0});
  if (path.ends_with(".amp.html")) return mark(path.size() - 8, 3, {1, 0});
  return std::nullopt;
}

std::optional<Mark> mark_in_query(const urls::Url& url) {
  for (const urls::Parameter& parameter : url.parameters) {
    const std::string_view name = url.part(parameter.name);
    const std::string_view value = url.part(parameter.value);
    const bool is_amp = name == "amp" && (value.empty() || value == "1" || value == "true");
    if (is_amp || (name == "outputType" && value == "amp")) return Mark{parameter.span, removal_of(url, parameter)};
  }
  return std::nullopt;
}

/// The address of a page that Google keeps a copy of: `/amp/s/example.org/a`, `/c/s/example.org/a`.
std::optional<std::string> original_of(const urls::Url& url) {
  constexpr std::string_view cache = ".cdn.ampproject.org";
  std::string_view path = url.part(url.path);
  const std::string& host = url.ascii_host;
  const bool is_search = host.starts_with("www.google.") && path.starts_with("/amp/");
  if (!is_search && (!host.ends_with(cache) || (!path.starts_with("/c/") && !path.starts_with("/v/"))))
    return std::nullopt;
  path.remove_prefix(is_search ? 5 : 3);
  const bool is_secure = path.starts_with("s/");
  if (is_secure) path.remove_prefix(2);
  std::string page = (is_secure ? "https://" : "http://") + std::string(path);
  const auto inner = urls::parse(page, urls::Strictness::web);
  if (!inner || inner->ascii_host.find('.') == npos) return std::nullopt;
  return page;
}

void check(const Note& note, Report& report) {
  for (const NoteAddress& address : addresses_of(note)) {
    if (const auto page = original_of(address.url)) {
      Report::Finding finding =
          report.add(address.node->span, "the address is of a copy of `" + *page + "` for phones");
      if (auto edit = rewritten(note, address, *page))
        finding.fix(FixSafety::unsafe, "Write `" + *page + "`", {*std::move(edit)});
      continue;
    }
    std::optional<Mark> mark = mark_in_host(address.url);
    if (!mark) mark = mark_in_path(address.url);
    if (!mark) mark = mark_in_query(address.url);
    if (!mark) continue;
    Report::Finding finding = report.add(address.place_of(mark->where), "the address is of the version for phones");
    if (address.place)
      finding.fix(FixSafety::unsafe, "Write the address of the page", {{address.place_of(mark->removal), ""}});
  }
}

}  // namespace
}  // namespace matterlint::rules::url_amp

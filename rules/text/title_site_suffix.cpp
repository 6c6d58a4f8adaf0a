#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "lint/rule.h"
#include "text/ascii.h"
#include "text/char_set.h"
#include "text/npos.h"
#include "text/utf8.h"
#include "urls/host_name.h"
#include "urls/url.h"
#include "yaml/quote.h"

namespace matterlint::rules::title_site_suffix {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "title-site-suffix",
    .summary = "Titles of clipped pages that end with the name of their site.",
    .since = "0.1",
    .fix = FixSafety::unsafe,
    .reads = Reads::tree,
    .docs = R"md(
Sites put their name into the title of every page. The note names the site already, in its address.

```md bad
---
title: A new ferry | TechCrunch
                  ^^^^^^^^^^^^^ the title ends with the name of the site, `TechCrunch`
source: https://techcrunch.com/2025/03/17/ferry
---
```
```md fixed unsafe
---
title: A new ferry
source: https://techcrunch.com/2025/03/17/ferry
---
```
```md good
---
title: A new ferry | The harbor
source: https://techcrunch.com/2025/03/17/ferry
---
```
)md",
    .check = bind<check>,
};

namespace {

constexpr std::array<std::string_view, 6> separators = {" | ", " - ", " – ", " — ", " · ", " • "};

/// What stands behind their first blank.
constexpr CharSet behind_blank = CharSet::of([](char c) {
  return std::any_of(separators.begin(), separators.end(), [c](std::string_view one) { return one[1] == c; });
});

/// Letters and digits alone: `The New York Times` and `thenewyorktimes` are the same.
std::string key_of(std::string_view name) {
  std::string key;
  for (const char c : ascii_lower(name))
    if (ascii::is_letter(c) || ascii::is_digit(c)) key += c;
  return key.starts_with("the") && key.size() > 3 ? key.substr(3) : key;
}

/// Whether a name is that of the site: `TechCrunch` or `techcrunch.com` of techcrunch.com.
bool names_site(std::string_view name, const std::string& domain) {
  const std::string key = key_of(name);
  return !key.empty() && (key == key_of(domain.substr(0, domain.find('.'))) || key == key_of(domain));
}

struct Suffix {
  std::size_t begin = npos;
  std::size_t name = 0;
};
Suffix suffix_of(std::string_view title) {
  for (std::size_t at = title.rfind(' '); at != npos && at > 0; at = title.rfind(' ', at - 1)) {
    if (at + 1 == title.size() || !behind_blank.contains(title[at + 1])) continue;
    for (const std::string_view separator : separators)
      if (title.substr(at).starts_with(separator)) return {at, at + separator.size()};
  }
  return {};
}

/// The domain of the first address of a host with a name; empty: there is none.
std::string domain_of(const Note& note) {
  for (const PropertyValue& value : note.values_with_role(Role::url)) {
    const urls::Url* const url = note.url_of(value.node->text);
    if (url == nullptr || url->host_kind != urls::HostKind::name) continue;
    std::string domain = urls::registered_domain(url->ascii_host);
    if (!domain.empty()) return domain;
  }
  return {};
}

void check_title(const Note& note, const yaml::Node& title, Report& report) {
  const Suffix suffix = suffix_of(title.text);
  if (suffix.begin == npos || !names_site(title.text.substr(suffix.name), domain_of(note))) return;
  const Span span = span_of(suffix.begin, title.text.size());
  report
      .add(note.place_of(title, span).value_or(title.span),
           "the title ends with the name of the site, `" + std::string(title.text.substr(suffix.name)) + "`")
      .fix(FixSafety::unsafe, "Delete it",
           {yaml::replace_scalar(title, note.text(), title.text.substr(0, suffix.begin), note.settings().readers)});
}

void check(const Note& note, Report& report) {
  for (const PropertyValue& value : note.values_with_role(Role::title))
    if (value.node->is_string()) check_title(note, *value.node, report);
}

}  // namespace
}  // namespace matterlint::rules::title_site_suffix

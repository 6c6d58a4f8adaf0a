#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dates/placeholder.h"
#include "lint/rule.h"
#include "text/utf8.h"
#include "urls/looks_like_url.h"
#include "urls/url.h"

namespace matterlint::rules::url_invalid {
namespace {

struct Options {
  std::vector<std::string> schemes = {"http", "https"};
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "url-invalid",
    .summary = "Addresses that lead nowhere because they are not well-formed.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}, {Preset::obsidian, Severity::error}},
    .fix = FixSafety::safe,
    .reads = Reads::tree | Reads::urls,
    .options = {option<&Options::schemes>("schemes", "The schemes that an address may have.")},
    .peers = {"mdn/frontmatter-linter", "docusaurus", "eventcatalog/schema", "frontmatter-validator"},
    .docs = R"md(
A page's address that was typed in, or saved from something that is no web page, can not be opened later. Values that do
not look like an address, such as titles and relative paths, are left alone.

```md bad
---
source: techcrunch.com/2025/03/17/x
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ `techcrunch.com/2025/03/17/x` lacks its `https://`
---
```
```md fixed unsafe
---
source: https://techcrunch.com/2025/03/17/x
---
```

```md bad
---
source: <https://example.org/a>
        ^^^^^^^^^^^^^^^^^^^^^^^ angle brackets around the address `https://example.org/a`
---
```
```md fixed
---
source: https://example.org/a
---
```

```md bad
---
source: "C:\\Users\\me\\page.html"
         ^^^^^^^^^^^^^^^^^^^^^^^^ `C:\Users\me\page.html` is a file on one computer, no address
url: "https://example.org/a b"
      ^^^^^^^^^^^^^^^^^^^^^^^ `https://example.org/a b` is no address: there is a blank in it
link: "https://exa mple.org"
       ^^^^^^^^^^^^^^^^^^^^ `https://exa mple.org` is no address: there is a blank in it
---
```

```md bad
---
source: "[A page](https://example.org/a)"
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a link in Markdown around the address `https://example.org/a`
---
```
```md fixed unsafe
---
source: "https://example.org/a"
---
```

```md good
---
source: https://example.org/a?b[0]=1#:~:text=c
url: /relative/path
link: https://bücher.example/straße
---
```
)md",
    .check = bind<check>,
};

namespace {

/// What is around an address that should stand alone.
struct Wrapping {
  Span inside;
  std::string what;
  FixSafety safety = FixSafety::none;
};

Wrapping unwrap(std::string_view text) {
  const std::string_view trimmed = trim(text);
  const auto begin = static_cast<std::size_t>(trimmed.data() - text.data());
  const std::size_t end = begin + trimmed.size();
  if (trimmed.starts_with('<') && trimmed.ends_with('>'))
    return {span_of(begin + 1, end - 1), "angle brackets", FixSafety::safe};
  const std::size_t target = trimmed.find("](");
  if (trimmed.starts_with('[') && trimmed.ends_with(')') && target != std::string_view::npos)
    return {span_of(begin + target + 2, end - 1), "a link in Markdown", FixSafety::unsafe};
  return {span_of(begin, end), trimmed.size() < text.size() ? "blanks" : "", FixSafety::safe};
}

bool is_allowed(std::string_view scheme, const std::vector<std::string>& schemes) {
  return std::any_of(schemes.begin(), schemes.end(),
                     [scheme](const std::string& one) { return equal_ignoring_ascii_case(one, scheme); });
}

void check_wrapped(const Note& note, const yaml::Node& node, const Wrapping& wrapping, Report& report) {
  const std::string address(slice(node.text, wrapping.inside));
  Report::Finding finding = report.add(node.span, wrapping.what + " around the address `" + address + "`");
  if (note.place_of(node, wrapping.inside) && urls::parse(address, urls::Strictness::web))
    finding.fix(wrapping.safety, "Write `" + address + "`", {{node.span, address}});
}

void report_misspelt(const Note& note, const yaml::Node& node, std::size_t size, Report& report) {
  const Span wrong = span_of(0, size);
  const std::string_view written = slice(node.text, wrong);
  const bool is_plain = equal_ignoring_ascii_case(written.substr(0, 5), "http:") ||
                        equal_ignoring_ascii_case(written.substr(0, 5), "http/");
  const std::string right = is_plain ? "http://" : "https://";
  const std::optional<Span> place = note.place_of(node, wrong);
  Report::Finding finding = report.add(
      place.value_or(node.span), "`" + std::string(written) + "` begins no address, did you mean `" + right + "`?");
  if (place) finding.fix(FixSafety::unsafe, "Write `" + right + "`", {{*place, right}});
}

void check_address(const Note& note, const yaml::Node& node, const Options& options, Report& report) {
  const std::string address(node.text);
  if (urls::is_windows_path(address))
    return void(report.add(node.span, "`" + address + "` is a file on one computer, no address"));
  if (const std::size_t size = urls::size_of_misspelt_scheme(address); size > 0)
    return report_misspelt(note, node, size, report);
  if (urls::lacks_scheme(address)) {
    Report::Finding finding = report.add(node.span, "`" + address + "` lacks its `https://`");
    if (note.place_of(node, {}))
      finding.fix(FixSafety::unsafe, "Add `https://`", {{{node.span.begin, node.span.begin}, "https://"}});
    return;
  }
  const urls::Url* const url = note.url_of(node.text);
  if (url == nullptr) {
    urls::Error error;
    urls::parse(address, urls::Strictness::web, &error);
    return void(report.add(node.span, "`" + address + "` is no address: " + error.message));
  }
  const std::string scheme(url->part(url->scheme));
  if (!is_allowed(scheme, options.schemes))
    report.add(node.span, "an address with the scheme `" + scheme + "` can not be opened everywhere")
        .at_most(Severity::info);
}

void check(const Note& note, const Options& options, Report& report) {
  for (const PropertyValue& value : note.values_with_role(Role::url)) {
    const yaml::Node& node = *value.node;
    if (!node.is_string() || !urls::looks_like_url(node.text)) continue;
    const Wrapping wrapping = unwrap(node.text);
    if (!wrapping.what.empty()) {
      check_wrapped(note, node, wrapping, report);
    } else {
      check_address(note, node, options, report);
    }
  }
}

}  // namespace
}  // namespace matterlint::rules::url_invalid

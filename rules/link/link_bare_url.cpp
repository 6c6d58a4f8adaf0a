#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "lint/rule.h"
#include "text/ascii.h"
#include "text/char_set.h"
#include "text/npos.h"

namespace matterlint::rules::link_bare_url {
namespace {

enum class Style : std::uint8_t { angle, inline_link };
constexpr std::array<std::string_view, 2> option_names(Style) {
  return {"angle", "inline"};
}

struct Options {
  Style style = Style::angle;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "link-bare-url",
    .summary = "Addresses in the text that are no link.",
    .since = "0.1",
    .presets = {{Preset::docs, Severity::info}},
    .fix = FixSafety::safe,
    .reads = Reads::body,
    .markers = {"http://", "https://"},
    .options = {option<&Options::style>("style",
                                        "What to write: `<https://…>` (`angle`) or `[https://…](https://…)` "
                                        "(`inline`, always with flavor `mdx`).")},
    .peers = {"markdownlint/MD034", "rumdl/MD034", "remark-lint/no-literal-urls", "obsidian-linter/no-bare-urls"},
    .docs = R"md(
Some programs make a link of it, others do not, and they differ in where it ends. Where they do, the fix is safe.

```yaml options
note: {flavor: gfm}
```
```md bad
See https://example.org/manual.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^ the address is no link
```
```md fixed
See <https://example.org/manual>.
```
```md good
See <https://example.org/a>, [https://example.org/b](c) and `https://example.org/d`.
```

```yaml options
style: inline
```
```md bad
See https://example.org/manual.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^ the address is no link
```
```md fixed unsafe
See [https://example.org/manual](https://example.org/manual).
```
)md",
    .check = bind<check>,
};

namespace {

/// Where an address that begins at `at` ends, as GitHub reads it: punctuation at its end is of the sentence.
std::size_t end_of_url(std::string_view text, std::size_t at, std::size_t limit) {
  std::size_t end = std::min({text.find_first_of(" \t\r\n<>\"`|[]{}\\^", at), limit, text.size()});
  for (; end > at; --end) {
    const std::string_view url = text.substr(at, end - at);
    const bool is_unbalanced =
        url.back() == ')' && std::count(url.begin(), url.end(), ')') > std::count(url.begin(), url.end(), '(');
    if (!is_unbalanced && std::string_view("?!.,:;*_~'").find(url.back()) == npos) break;
  }
  return end;
}

/// Whether one of `parts`, which are sorted, holds `offset`; an image within a link is the second to begin before it.
template <class Part>
bool is_in_one(std::span<const Part> parts, std::uint32_t offset) {
  auto behind = std::upper_bound(parts.begin(), parts.end(), offset,
                                 [](std::uint32_t at, const Part& part) { return at < part.whole.begin; });
  for (int i = 0; i < 2 && behind != parts.begin(); ++i)
    if ((--behind)->whole.contains(offset)) return true;
  return false;
}

bool makes_links_of_urls(Flavor flavor) {
  return flavor == Flavor::gfm || flavor == Flavor::obsidian || flavor == Flavor::hugo || flavor == Flavor::mdx;
}

constexpr CharSet small_letters = CharSet::of(ascii::is_lower);
constexpr CharSet host_characters =
    CharSet::of([](char c) { return ascii::is_letter(c) || ascii::is_digit(c) || c == '-' || c == '.'; });
constexpr CharSet path_characters = CharSet::of([](char c) {
  return ascii::is_letter(c) || ascii::is_digit(c) || std::string_view("-._~/?=&#%+:").find(c) != npos;
});

/// Whether the address has a host that all programs which make links of plain addresses take for one.
bool has_plain_host(std::string_view url) {
  const std::size_t host = url.find("://") + 3;
  const std::string_view name = url.substr(host, url.find_first_of("/?#:", host) - host);
  const std::size_t dot = name.find_last_of('.');
  return dot != npos && name.front() != '.' && name.find("..") == npos && dot + 2 < name.size() &&
         small_letters.skip_in(name, dot + 1) == name.size() && host_characters.skip_in(name) == name.size();
}

/// Whether the program of the flavor takes as much for the address as GitHub does.
bool ends_alike(Flavor flavor, std::string_view url, std::string_view behind) {
  if (flavor == Flavor::gfm || flavor == Flavor::obsidian)
    return behind.empty() || std::string_view("_[]{}^`'\"\\").find(behind.front()) == npos;
  const std::size_t next = behind.find_first_not_of(".,;:!?)");
  return path_characters.skip_in(url) == url.size() &&
         (next == npos || (next <= 1 && std::string_view(" \t\r\n").find(behind[next]) != npos));
}

FixSafety safety_in(Flavor flavor, std::string_view url, std::string_view behind) {
  return makes_links_of_urls(flavor) && has_plain_host(url) && ends_alike(flavor, url, behind) ? FixSafety::safe
                                                                                               : FixSafety::unsafe;
}

void check_at(const Note& note, std::uint32_t at, Style style, Report& report) {
  const std::string_view text = note.text();
  const bool is_start = at == 0 || std::string_view(" \t\r\n(*_~,;:>").find(text[at - 1]) != npos;
  const bool is_in_broken_link = at > 1 && (text.substr(at - 2, 2) == "](" || text.substr(at - 2, 2) == "]:");
  if (!is_start || is_in_broken_link) return;
  const markdown::Body& body = note.body();
  if (!body.is_text(at) || is_in_one(body.links(), at) || is_in_one(body.wikilinks(), at)) return;
  const auto runs = body.text();
  const auto run = std::upper_bound(runs.begin(), runs.end(), at,
                                    [](std::uint32_t offset, Span span) { return offset < span.begin; }) -
                   1;
  const std::size_t end = end_of_url(text, at, run->end);
  const std::string url(text.substr(at, end - at));
  if (url.ends_with("://") || url.ends_with("//") || url.find('.') == npos) return;
  const bool is_field = note.flavor() == Flavor::obsidian && at > 2 && text.substr(at - 3, 3) == ":: ";
  const std::string link = style == Style::angle ? "<" + url + ">" : "[" + url + "](" + url + ")";
  report.add(span_of(at, end), "the address is no link")
      .fix(is_field ? FixSafety::none : safety_in(note.flavor(), url, text.substr(end, 2)), "Write `" + link + "`",
           {{span_of(at, end), link}});
}

void check(const Note& note, const Options& options, Report& report) {
  const Style style = note.flavor() == Flavor::mdx ? Style::inline_link : options.style;
  const Span body = note.front_matter().body;
  const std::string_view text = note.text().substr(0, body.end);
  for (std::size_t at = body.begin; (at = text.find("://", at)) != npos; at += 3)
    for (const std::string_view scheme : {"https", "http"})
      if (at >= body.begin + scheme.size() && text.substr(at - scheme.size(), scheme.size()) == scheme) {
        check_at(note, static_cast<std::uint32_t>(at - scheme.size()), style, report);
        break;
      }
}

}  // namespace
}  // namespace matterlint::rules::link_bare_url

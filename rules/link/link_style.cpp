#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"

namespace matterlint::rules {
namespace {

enum class Style : std::uint8_t { inline_link, reference, autolink, wikilink };
constexpr std::array<std::string_view, 4> option_names(Style) {
  return {"inline", "reference", "autolink", "wikilink"};
}

struct Options {
  std::vector<Style> allow;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule link_style = {
    .id = "link-style",
    .summary = "Links that are written in several ways.",
    .since = "0.1",
    .fix = FixSafety::unsafe,
    .reads = Reads::body,
    .markers = {"](", "][", "]:", "[[", "<http"},
    .options = {option<&Options::allow>("allow",
                                        "How links may be written: `inline` (`[a](b)`), `reference` (`[a][b]`), "
                                        "`autolink` (`<https://…>`), `wikilink`. None named: as the note's first one "
                                        "that has a text; autolinks always.")},
    .peers = {"markdownlint/MD054", "rumdl/MD054", "remark-lint/media-style"},
    .docs = R"md(
A note with one way to write links is easier to read and to search. The fix writes a reference as an inline link, where
these are allowed.

```md bad
See [the manual](manual.md) and [the list][list].
                                ^^^^^^^^^^^^^^^^ a reference where an inline link is expected

[list]: list.md
```
```md fixed unsafe
See [the manual](manual.md) and [the list](list.md).

[list]: list.md
```
```md good
See [the manual][manual], [list] and <https://example.org/>.

[manual]: manual.md
[list]: list.md
```

```yaml options
allow: [wikilink, autolink]
note: {flavor: obsidian}
```
```md bad
See [[manual]] and [the list](list.md).
                   ^^^^^^^^^^^^^^^^^^^ an inline link where a wikilink is expected
```
)md",
    .check = bind<check>,
};

namespace {

Style style_of(const markdown::Link& link) {
  if (link.kind == markdown::LinkKind::autolink) return Style::autolink;
  return link.kind == markdown::LinkKind::reference ? Style::reference : Style::inline_link;
}

bool contains(const std::vector<Style>& styles, Style style) {
  return std::find(styles.begin(), styles.end(), style) != styles.end();
}

std::string name_of_style(Style style) {
  if (style == Style::inline_link) return "an inline link";
  return style == Style::autolink ? "an autolink" : "a " + std::string(option_names(style)[static_cast<std::size_t>(style)]);
}

/// The style of the first link that has a text, and autolinks.
std::vector<Style> own_styles(const Note& note) {
  const auto links = note.body().links();
  const auto wikilinks = note.body().wikilinks();
  const auto first = std::find_if(links.begin(), links.end(), [](const markdown::Link& link) {
    return !link.is_image && link.kind != markdown::LinkKind::autolink;
  });
  const auto first_wikilink =
      std::find_if(wikilinks.begin(), wikilinks.end(), [](const markdown::Wikilink& link) { return !link.is_embed; });
  const bool is_wikilink = first_wikilink != wikilinks.end() &&
                           (first == links.end() || first_wikilink->whole.begin < first->whole.begin);
  if (is_wikilink) return {Style::wikilink, Style::autolink};
  if (first == links.end()) return {};
  return {style_of(*first), Style::autolink};
}

void check(const Note& note, const Options& options, Report& report) {
  const std::vector<Style> allowed = options.allow.empty() ? own_styles(note) : options.allow;
  if (allowed.empty()) return;
  const std::string expected = name_of_style(allowed.front());
  for (const markdown::Link& link : note.body().links()) {
    const Style style = style_of(link);
    if (link.is_image || contains(allowed, style)) continue;
    auto finding = report.add(link.whole, name_of_style(style) + " where " + expected + " is expected");
    const std::string destination(note.text(link.destination));
    const bool is_plain = !destination.empty() && destination.find_first_of(" ()<>") == std::string::npos;
    if (style == Style::reference && is_plain && contains(allowed, Style::inline_link))
      finding.fix(FixSafety::unsafe, "Write the destination into the link",
                  {{{link.text.end + 1, link.whole.end}, "(" + destination + ")"}});
  }
  for (const markdown::Wikilink& link : note.body().wikilinks())
    if (!link.is_embed && !contains(allowed, Style::wikilink))
      report.add(link.whole, "a wikilink where " + expected + " is expected");
}

}  // namespace
}  // namespace matterlint::rules

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "markdown/address.h"
#include "note/candidates.h"
#include "text/npos.h"

namespace matterlint::rules::link_style {
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

extern constinit const Rule rule = {
    .id = "link-style",
    .summary = "Links that are written in several ways.",
    .since = "0.1",
    .fix = FixSafety::unsafe,
    .reads = Reads::body,
    .markers = {"](", "][", "]:", "[[", "<http"},
    .options = {option<&Options::allow>("allow",
                                        "How links may be written: `inline` (`[a](b)`), `reference` (`[a][b]`), "
                                        "`autolink` (`<https://…>`), `wikilink`. None named: as the note's first "
                                        "one to the web, and its first one to another note; autolinks always.")},
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
  return style == Style::autolink ? "an autolink"
                                  : "a " + std::string(option_names(style)[static_cast<std::size_t>(style)]);
}

/// A link of either kind.
struct Written {
  Span whole;
  Style style;
  bool is_to_web = false;
  const markdown::Link* link = nullptr;
};

/// All links that are no image and no embed, in the order of the text.
std::vector<Written> links_of(const Note& note) {
  std::vector<Written> all;
  for (const markdown::Link& link : note.body().links())
    if (!link.is_image)
      all.push_back({link.whole, style_of(link), markdown::is_url(note.text(link.destination)), &link});
  for (const markdown::Wikilink& link : note.body().wikilinks())
    if (!link.is_embed) all.push_back({link.whole, Style::wikilink});
  std::sort(all.begin(), all.end(), [](const Written& a, const Written& b) { return a.whole < b.whole; });
  return all;
}

/// The styles of the note itself: of its first link to the web that has a text, and of its first one to a note.
std::vector<Style> own_styles(const std::vector<Written>& links, bool is_to_web) {
  for (const Written& link : links)
    if (link.is_to_web == is_to_web && link.style != Style::autolink) return {link.style, Style::autolink};
  return {};
}

void check_link(const Note& note, const Written& written, const std::vector<Style>& allowed, Report& report) {
  if (allowed.empty() || contains(allowed, written.style)) return;
  auto finding = report.add(written.whole,
                            name_of_style(written.style) + " where " + name_of_style(allowed.front()) + " is expected");
  if (written.style != Style::reference || !contains(allowed, Style::inline_link)) return;
  const std::string destination(note.text(written.link->destination));
  if (!destination.empty() && destination.find_first_of(" ()<>") == std::string::npos)
    finding.fix(FixSafety::unsafe, "Write the destination into the link",
                {{{written.link->text.end + 1, written.whole.end}, "(" + destination + ")"}});
}

/// The styles that may occur in a note, of links to the web and of others; autolinks are only looked for where a style
/// must be allowed. Where all of them are, or there is but one, the note need not be read as Markdown.
class Occurring {
 public:
  explicit Occurring(const Note& note) : note_(note), shapes_(note.link_shapes()) {
    has_wikilinks_ =
        note.flavor() == Flavor::obsidian &&
        has_candidate(note, ByteKind::opening_bracket, ByteKind::opening_bracket, [](std::size_t) { return true; });
  }

  bool are_allowed(const std::vector<Style>& allowed) const {
    const auto is_allowed = [&allowed](Style style) { return contains(allowed, style); };
    if (!shapes_.inline_links.empty() && !is_allowed(Style::inline_link)) return false;
    if (!shapes_.definitions.empty() && !is_allowed(Style::reference)) return false;
    if (has_wikilinks_ && !is_allowed(Style::wikilink)) return false;
    return is_allowed(Style::autolink) || note_.text(note_.front_matter().body).find("<http") == npos;
  }

  bool are_mixed() const {
    if (shapes_.definitions.empty() && !has_wikilinks_) return false;
    const Ends inline_links = ends_of(shapes_.inline_links);
    const Ends definitions = ends_of(shapes_.definitions);
    const int styles_to_notes =
        (inline_links.in_notes ? 1 : 0) + (definitions.in_notes ? 1 : 0) + (has_wikilinks_ ? 1 : 0);
    return styles_to_notes > 1 || (inline_links.on_web && definitions.on_web);
  }

 private:
  /// Where some of several links lead.
  struct Ends {
    bool on_web = false;
    bool in_notes = false;
  };

  template <class Shape>
  Ends ends_of(const std::vector<Shape>& shapes) const {
    Ends ends;
    for (const Shape& shape : shapes)
      (markdown::is_url(note_.text(shape.destination)) ? ends.on_web : ends.in_notes) = true;
    return ends;
  }

  const Note& note_;
  const markdown::LinkShapes& shapes_;
  bool has_wikilinks_ = false;
};

void check(const Note& note, const Options& options, Report& report) {
  const Occurring occurring(note);
  if (options.allow.empty() ? !occurring.are_mixed() : occurring.are_allowed(options.allow)) return;
  const std::vector<Written> links = links_of(note);
  const bool is_set = !options.allow.empty();
  const std::vector<Style> on_web = is_set ? options.allow : own_styles(links, true);
  const std::vector<Style> to_notes = is_set ? options.allow : own_styles(links, false);
  for (const Written& link : links) check_link(note, link, link.is_to_web ? on_web : to_notes, report);
}

}  // namespace
}  // namespace matterlint::rules::link_style

#include <algorithm>
#include <string>
#include <string_view>

#include "lint/rule.h"
#include "note/candidates.h"
#include "text/char_set.h"
#include "text/utf8.h"

namespace matterlint::rules::link_empty {
namespace {

struct Options {
  bool empty_text = false;
  bool ignore_images = false;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "link-empty",
    .summary = "Links that lead nowhere.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .reads = Reads::body,
    .markers = {"](", "[["},
    .options = {option<&Options::empty_text>(
                    "empty-text",
                    "Whether links without a text are reported too, as in the presets `obsidian` and `clippings`."),
                option<&Options::ignore_images>("ignore-images", "Whether images may be without a source.")},
    .peers = {"markdownlint/MD042", "rumdl/MD042", "remark-lint/no-empty-url", "mdlint-obsidian/empty-wikilink",
              "mdlint-obsidian/empty-embed"},
    .docs = R"md(
A link without a destination was meant to get one. There is no fix: a placeholder would only hide it.

```md bad
See [the manual]() and [the list](#).
    ^^^^^^^^^^^^^^ the link has no destination
                       ^^^^^^^^^^^^^ the link leads nowhere, its destination is only `#`
```

With flavor `obsidian`, empty wikilinks are reported too.

```yaml options
note: {flavor: obsidian}
```
```md bad
Up: [[]]
    ^^^^ the wikilink names no note
```
)md",
    .check = bind<check>,
};

namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == npos;
}

/// Whether the destination or the text beside the `](` at `at` may be empty.
bool may_be_empty_link(std::string_view text, std::size_t at, const Options& options) {
  static constexpr CharSet fillers(" \t\r\n<>");
  static constexpr CharSet ends(")\"'(");
  static constexpr CharSet of_empty_links(" \t\r\n<>)\"'(#");
  if (!options.empty_text && at + 2 < text.size() && !of_empty_links.contains(text[at + 2])) return false;
  const std::size_t first = fillers.skip_in(text, at + 2);
  if (first == text.size() || ends.contains(text[first])) return true;
  if (text[first] == '#' && (first + 1 == text.size() || fillers.contains(text[first + 1]) || text[first + 1] == ')'))
    return true;
  if (!options.empty_text || at == 0) return false;
  const std::size_t last = text.find_last_not_of(" \t\r\n", at - 1);
  return last != npos && text[last] == '[';
}

bool may_be_empty_wikilink(std::string_view text, std::size_t at) {
  const std::size_t first = std::min(text.find_first_not_of(" \t\r\n", at + 2), text.size());
  return first == text.size() || text[first] == ']' || text[first] == '#';
}

/// Few notes hold such a link. The others need not be read as Markdown.
bool may_hold_empty_links(const Note& note, const Options& options) {
  using enum ByteKind;
  const std::string_view text = note.text();
  const auto is_link = [&](std::size_t at) { return may_be_empty_link(text, at, options); };
  const auto is_wikilink = [&](std::size_t at) { return may_be_empty_wikilink(text, at); };
  return has_candidate(note, closing_bracket, opening_parenthesis, is_link) ||
         has_candidate(note, opening_bracket, opening_bracket, is_wikilink);
}

/// `[](){#id}` is how some programs write an anchor, and `[&]()` how C++ begins a lambda.
bool is_something_else(const Note& note, const markdown::Link& link) {
  const std::string_view text = note.text(link.text);
  return !link.is_image && std::none_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           static_cast<unsigned char>(c) > 0x7FU;
  });
}

void check_link(const Note& note, const Options& options, const markdown::Link& link, Report& report) {
  if (link.kind != markdown::LinkKind::direct || (link.is_image && options.ignore_images)) return;
  const std::string_view destination = trim(note.text(link.destination));
  if (destination.empty() && !is_something_else(note, link)) {
    report.add(link.whole, link.is_image ? "the image has no source" : "the link has no destination");
  } else if (destination == "#" && !link.is_image) {
    report.add(link.whole, "the link leads nowhere, its destination is only `#`");
  } else if (!destination.empty() && !link.is_image && options.empty_text && is_blank(note.text(link.text))) {
    report.add(link.whole, "the link has no text");
  }
}

void check(const Note& note, const Options& options, Report& report) {
  if (!may_hold_empty_links(note, options)) return;
  for (const markdown::Link& link : note.body().links()) check_link(note, options, link, report);
  for (const markdown::Wikilink& link : note.body().wikilinks()) {
    const bool is_empty = is_blank(note.text(link.target)) && link.heading.empty() && is_blank(note.text(link.alias));
    if (is_empty && note.text(link.whole).find('|') == npos)
      report.add(link.whole, link.is_embed ? "the embed names no note" : "the wikilink names no note");
  }
}

}  // namespace
}  // namespace matterlint::rules::link_empty

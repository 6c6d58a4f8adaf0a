#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "text/ascii.h"
#include "text/npos.h"

namespace matterlint::rules::no_unclosed_comment {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "no-unclosed-comment",
    .summary = "Comments that are never closed.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .reads = Reads::body,
    .markers = {"<!--", "%%", "{/*"},
    .peers = {"rumdl/MD086", "mdlint-obsidian/unclosed-comment"},
    .docs = R"md(
A comment that is not closed hides the rest of the note, or is shown itself. Comments are `<!-- -->`, with flavor
`obsidian` also `%% %%`, and `{/* */}` with flavor `mdx`, where there are no others.

```md bad
The ferry leaves at nine.

<!-- Ask for the fare.
^^^^ the comment that `<!--` opens is never closed

The bus leaves at ten.
```
```md good
<!-- Ask for the fare. -->

Write `<!--` to begin one.
```

```yaml options
note: {flavor: obsidian}
```
```md bad
%% Ask for the fare.
^^ the comment that `%%` opens is never closed

The bus leaves at ten.
```
)md",
    .check = bind<check>,
};

namespace {

/// Whether a comment may begin there: in plain text, or where HTML begins.
bool may_begin_at(const Note& note, std::size_t at) {
  const auto offset = static_cast<std::uint32_t>(at);
  const markdown::Region* const region = note.body().region_at(offset);
  if (region == nullptr) return note.body().is_text(offset);
  return region->span.begin == offset &&
         (region->kind == markdown::RegionKind::html || region->kind == markdown::RegionKind::comment);
}

/// The first `opener` that no `closer` follows.
std::size_t unclosed(const Note& note, std::string_view opener, std::string_view closer) {
  const Span body = note.front_matter().body;
  const std::string_view text = note.text();
  const std::size_t last = text.rfind(closer);
  std::size_t at = last == npos || last < body.begin ? body.begin : last + closer.size();
  for (; (at = text.find(opener, at)) != npos; ++at)
    if (may_begin_at(note, at) && !text.substr(at + opener.size()).starts_with('>')) return at;
  return npos;
}

/// `%%` between words. `100%%` and `%%d` are something else.
bool is_mark(std::string_view text, std::size_t at) {
  const char before = at == 0 ? '\n' : text[at - 1];
  const char behind = at + 2 < text.size() ? text[at + 2] : '\n';
  return std::string_view(" \t\n>").find(before) != npos && behind != '%' && !ascii::is_digit(behind);
}

/// The last `%%` in plain text, where their number is odd: the comments that are closed are no text.
std::size_t unclosed_percents(const Note& note) {
  const std::string_view text = note.text();
  std::vector<std::size_t> marks;
  for (std::size_t at = note.front_matter().body.begin; (at = text.find("%%", at)) != npos; at += 2)
    if (note.body().is_text(static_cast<std::uint32_t>(at))) marks.push_back(at);
  const bool is_odd = marks.size() % 2 == 1;
  return is_odd && is_mark(text, marks.back()) ? marks.back() : npos;
}

void add(std::size_t at, std::size_t size, const char* name, Report& report) {
  if (at != npos)
    report.add(span_of(at, at + size), std::string("the comment that `") + name + "` opens is never closed");
}

void check(const Note& note, Report& report) {
  if (note.flavor() == Flavor::mdx) return add(unclosed(note, "{/*", "*/}"), 3, "{/*", report);
  add(unclosed(note, "<!--", "-->"), 4, "<!--", report);
  if (note.flavor() == Flavor::obsidian) add(unclosed_percents(note), 2, "%%", report);
}

}  // namespace
}  // namespace matterlint::rules::no_unclosed_comment

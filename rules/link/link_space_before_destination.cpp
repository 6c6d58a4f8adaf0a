#include <string_view>

#include "lint/rule.h"
#include "markdown/address.h"
#include "markdown/brackets.h"
#include "text/npos.h"

namespace matterlint::rules::link_space_before_destination {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "link-space-before-destination",
    .summary = "Blanks between the two brackets of a link.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .fix = FixSafety::unsafe,
    .reads = Reads::body,
    .markers = {"] ("},
    .docs = R"md(
With a blank between its brackets, a link is none: the reader sees the brackets. Only what holds a URL is reported. The
fix is unsafe, since some name a thing in brackets and then its source.

```md bad
See [the manual] (https://example.org/manual).
                ^ with a blank between its brackets, this is no link
```
```md fixed unsafe
See [the manual](https://example.org/manual).
```
```md good
- [ ] (https://example.org/) is still to be read

A claim [1] (https://example.org/) and an aside [sic] (see above).
```
)md",
    .check = bind<check>,
};

namespace {

/// `[1]`, `[^1]`, `[@key]` and `[x]` stand for themselves, whatever follows.
bool is_text_of_link(std::string_view text) {
  if (text.size() < 2 || std::string_view("^@!").find(text.front()) != npos) return false;
  return text.find_first_not_of("0123456789 ,-") != npos;
}

void check_at(const Note& note, std::string_view text, std::size_t closer, Report& report) {
  const std::size_t opener = markdown::bracket_before(text, closer);
  const std::size_t end = markdown::parenthesis_behind(text, closer + 2);
  if (opener == npos || end == npos || markdown::is_escaped(text, closer)) return;
  const bool is_link = is_text_of_link(text.substr(opener + 1, closer - opener - 1)) &&
                       markdown::is_url(text.substr(closer + 3, end - closer - 3));
  if (!is_link || (opener > 0 && std::string_view("[]").find(text[opener - 1]) != npos)) return;
  for (const std::size_t bracket : {opener, closer, closer + 2})
    if (!note.body().is_text(static_cast<std::uint32_t>(bracket))) return;
  const Span blank = span_of(closer + 1, closer + 2);
  report.add(blank, "with a blank between its brackets, this is no link")
      .fix(FixSafety::unsafe, "Delete the blank", {{blank, ""}});
}

void check(const Note& note, Report& report) {
  const Span body = note.front_matter().body;
  const std::string_view text = note.text().substr(0, body.end);
  for (std::size_t at = body.begin; (at = text.find("] (", at)) != npos; at += 3) check_at(note, text, at, report);
}

}  // namespace
}  // namespace matterlint::rules::link_space_before_destination

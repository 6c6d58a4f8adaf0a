#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "markdown/lines.h"
#include "text/npos.h"
#include "text/utf8.h"

namespace matterlint::rules::callout_syntax {
namespace {

struct Options {
  std::vector<std::string> types;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "callout-syntax",
    .summary = "Callouts that are not marked as one, or whose text leaves them.",
    .since = "0.1",
    .presets = {{Preset::obsidian, Severity::info}},
    .reads = Reads::body,
    .markers = {"[!"},
    .options = {option<&Options::types>("types",
                                        "The types that callouts may have. None named: any, for themes and plug-ins "
                                        "have types of their own.")},
    .peers = {"mdlint-obsidian/callout-invalid-syntax", "mdlint-obsidian/callout-unknown-type"},
    .docs = R"md(
A callout is a quote that begins with `[!type]`, an optional `+` or `-`, a blank and its title. Every line of it begins
with `>`. Only notes of flavor `obsidian` are looked at.

```yaml options
note: {flavor: obsidian}
```
```md bad
> [!note]! Low tide
         ^ text stands right behind the mark of the callout, a blank must follow it
> The ferry leaves later.

> [!warning Low tide
  ^^ the mark of the callout is never closed
> The ferry leaves later.

> [!tip] Low tide
The ferry leaves later.
^^^^^^^^^^^^^^^^^^^^^^^ the line goes on from the callout above, but lacks its `>`
```
```md good
> [!note]- Low tide
> The ferry leaves later.

> [!custom|wide]
> Any type will do.
```

```yaml options
note: {flavor: obsidian}
types: [note, warning]
```
```md bad
> [!nota] Low tide
    ^^^^ `nota` is no type of callout here
```
)md",
    .check = bind<check>,
};

namespace {

bool is_known(std::string_view type, const std::vector<std::string>& types) {
  type = trim(type.substr(0, type.find('|')));
  return types.empty() || std::any_of(types.begin(), types.end(), [type](const std::string& known) {
           return equal_ignoring_ascii_case(type, known);
         });
}

/// Whether a line of a quote may go on in the next one, without a mark there.
bool is_paragraph(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t>");
  if (first == npos) return false;
  const std::string_view content = line.substr(first);
  return std::string_view("#|`~$<").find(content[0]) == npos;
}

/// Whether a line without a mark goes on from the paragraph above it.
bool goes_on(std::string_view line) {
  const std::string_view content = trim(line.substr(0, line.find('\r')));
  if (content.empty() || std::string_view("#>|`~$<%!{").find(content[0]) != npos) return false;
  const bool is_rule = content.size() > 2 && content.find_first_not_of("-*_= ") == npos;
  return !is_rule && markdown::list_marker_size(line) == 0;
}

/// Looks for the first line of the callout that has no mark. Answers where it looked up to.
std::size_t check_lines(const Note& note, std::size_t marker, Report& report) {
  const std::string_view text = note.text();
  bool is_open = true;
  for (std::size_t begin = markdown::next_line(text, marker); begin < text.size();
       begin = markdown::next_line(text, begin)) {
    const std::string_view line = markdown::rest_of_line(text, begin);
    const bool has_mark = trim(line).starts_with('>');
    if (!has_mark && is_open && goes_on(line)) {
      const std::size_t content = begin + line.find_first_not_of(" \t");
      report.add(span_of(content, begin + line.size()), "the line goes on from the callout above, but lacks its `>`");
    }
    if (!has_mark) return begin;
    is_open = is_paragraph(line);
  }
  return text.size();
}

void check_marker(const Note& note, Span marker, const Options& options, Report& report) {
  const std::string_view text = note.text();
  const std::string_view inside = note.text(marker).substr(2);
  const std::string_view type = inside.substr(0, inside.rfind(']'));
  const std::string_view behind = markdown::rest_of_line(text, marker.end);
  const std::size_t word = std::min(behind.find_first_of(" \t\r"), behind.size());
  if (word > 0)
    report.add(span_of(marker.end, marker.end + word),
               "text stands right behind the mark of the callout, a blank must follow it");
  if (!is_known(type, options.types))
    report.add(span_of(marker.begin + 2, marker.begin + 2 + type.size()),
               "`" + std::string(type) + "` is no type of callout here");
}

/// `> [!note` without its bracket.
void check_unclosed(const Note& note, const markdown::Block& block, Report& report) {
  const std::string_view text = note.text();
  const std::string_view line = markdown::rest_of_line(text, block.span.begin);
  const std::size_t mark = text.substr(0, block.span.begin).find_last_not_of(" \t");
  if (!line.starts_with("[!") || line.find_first_of("[]", 2) != npos || mark == npos || text[mark] != '>') return;
  if (note.body().is_text(block.span.begin))
    report.add({block.span.begin, block.span.begin + 2}, "the mark of the callout is never closed");
}

void check(const Note& note, const Options& options, Report& report) {
  if (note.flavor() != Flavor::obsidian) return;
  std::size_t done = 0;  // A callout within another one has its lines.
  for (const markdown::Region& region : note.body().regions()) {
    if (region.kind != markdown::RegionKind::callout) continue;
    check_marker(note, region.span, options, report);
    if (region.span.begin >= done) done = check_lines(note, region.span.end, report);
  }
  for (const markdown::Block& block : note.body().blocks())
    if (block.kind == markdown::BlockKind::paragraph) check_unclosed(note, block, report);
}

}  // namespace
}  // namespace matterlint::rules::callout_syntax

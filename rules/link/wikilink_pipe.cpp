#include <optional>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "markdown/constructs.h"
#include "markdown/lines.h"
#include "markdown/wikilinks.h"
#include "text/npos.h"

namespace matterlint::rules::wikilink_pipe {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "wikilink-pipe",
    .summary = "Wikilinks in a table whose pipe ends the cell, and escaped pipes elsewhere.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .fix = FixSafety::safe,
    .reads = Reads::body,
    .markers = {"[["},
    .peers = {"rumdl/MD056"},
    .docs = R"md(
In a table, a pipe ends the cell, also one within a wikilink: there it needs a backslash. Elsewhere other
programs take the backslash for a part of the note's name. Only notes of flavor `obsidian` are looked at.

```yaml options
note: {flavor: obsidian}
```
```md bad
| Pier             | Boats |
|------------------|-------|
| [[Pier 1|first]] | 4     |
          ^ the `|` of the wikilink ends the table's cell
```
```md fixed
| Pier             | Boats |
|------------------|-------|
| [[Pier 1\|first]] | 4     |
```
```md bad
See [[Pier 1\|the first pier]].
            ^^ out of a table, the `|` needs no backslash (info)
```
```md fixed
See [[Pier 1|the first pier]].
```
```md good
See [[Pier 1|the first pier]].

| Pier              | Boats |
|-------------------|-------|
| [[Pier 1\|first]] | 4     |
```
)md",
    .check = bind<check>,
};

namespace {

/// The wikilinks of a table's rows. What stands behind the last cell is looked at too: a pipe made it.
void check_table(const Note& note, Span table, Report& report) {
  const std::string_view text = note.text().substr(0, markdown::line_end(note.text(), table.end));
  for (std::size_t at = table.begin; (at = text.find("[[", at)) != npos; at += 2) {
    const std::optional<markdown::Wikilink> link = markdown::wikilink_at(text, at);
    if (!link || note.body().region_at(static_cast<std::uint32_t>(at)) != nullptr) continue;
    const std::size_t inside = note.text(link->whole).find('|');
    if (inside == npos) continue;
    const auto pipe = static_cast<std::uint32_t>(link->whole.begin + inside);
    if (text[pipe - 1] == '\\') continue;
    report.add({pipe, pipe + 1}, "the `|` of the wikilink ends the table's cell")
        .fix(FixSafety::safe, "Write a backslash before it", {{{pipe, pipe}, "\\"}});
  }
}

/// Whether the line has a `|` besides those of its wikilinks: it may be the row of a table that only Obsidian knows.
bool may_be_row(const Note& note, Span link) {
  const std::size_t begin = markdown::line_begin(note.text(), link.begin);
  const std::size_t end = markdown::line_end(note.text(), link.end);
  std::size_t depth = 0;
  for (std::size_t at = begin; at < end; ++at) {
    const std::string_view rest = note.text().substr(at, 2);
    if (rest == "[[") ++depth;
    if (rest == "]]" && depth > 0) --depth;
    if (rest[0] == '|' && depth == 0) return true;
  }
  return false;
}

void check_text(const Note& note, const markdown::Wikilink& link, Report& report) {
  const std::size_t inside = note.text(link.whole).find("\\|");
  if (inside == npos || may_be_row(note, link.whole)) return;
  const auto backslash = static_cast<std::uint32_t>(link.whole.begin + inside);
  report.add({backslash, backslash + 2}, "out of a table, the `|` needs no backslash")
      .at_most(Severity::info)
      .fix(FixSafety::safe, "Delete the backslash", {{{backslash, backslash + 1}, ""}});
}

void check(const Note& note, Report& report) {
  if (note.flavor() != Flavor::obsidian) return;
  if (note.text(note.front_matter().body).find('|') == npos) return;
  std::vector<Span> tables;
  for (const markdown::Block& block : note.body().blocks())
    if (block.kind == markdown::BlockKind::table) tables.push_back(block.span);
  for (const Span table : tables) check_table(note, table, report);
  for (const markdown::Wikilink& link : note.body().wikilinks())
    if (!markdown::is_in(tables, link.whole.begin)) check_text(note, link, report);
}

}  // namespace
}  // namespace matterlint::rules::wikilink_pipe

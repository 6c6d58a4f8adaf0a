#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "text/npos.h"

namespace matterlint::rules::line_endings {
namespace {

enum class Style : std::uint8_t { consistent, lf, crlf };
constexpr std::array<std::string_view, 3> option_names(Style) {
  return {"consistent", "lf", "crlf"};
}

struct Options {
  Style style = Style::consistent;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "line-endings",
    .summary = "Lines that end in different ways within one note.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .fix = FixSafety::safe,
    .reads = Reads::text,
    .options = {option<&Options::style>("style",
                                        "How lines are to end: `lf`, `crlf`, or all as most of the note do "
                                        "(`consistent`).")},
    .peers = {"remark-lint/linebreak-style", "yamllint/new-lines"},
    .docs = R"md(
Two programs wrote the note, and each ended lines in its own way. Every later edit then shows lines as changed that
nobody touched. There is one finding a note, at the first line that ends otherwise than most.

```md bad visible
A first line⏎
A second line␍⏎
             ^^ 1 of 3 lines ends with CRLF, the others with LF
A third line⏎
```
```md fixed visible
A first line⏎
A second line⏎
A third line⏎
```
```md good visible
A first line␍⏎
A second line␍⏎
```

```yaml options
style: lf
```
```md bad visible
A first line␍⏎
            ^^ the lines end with CRLF, not with LF
A second line␍⏎
```
```md fixed visible
A first line⏎
A second line⏎
```

Where the configuration sets no `style`, it is the `eol` of a `.gitattributes` or else the `end_of_line` of an
`.editorconfig`, if one of them speaks of the note. The rule is off where git takes the note for binary (`-text`), unless
the configuration or `--select` names it.
)md",
    .check = bind<check>,
};

namespace {

bool ends_in_crlf(std::string_view text, std::size_t feed) {
  return feed > 0 && text[feed - 1] == '\r';
}

struct Count {
  std::size_t crlf = 0;
  std::size_t lf = 0;
};

Count count_line_endings(std::string_view text) {
  Count count;
  for (std::size_t at = 0; (at = text.find('\n', at)) != npos; ++at) ++(ends_in_crlf(text, at) ? count.crlf : count.lf);
  return count;
}

/// An edit for each line ending that is not as wanted. One that gets a CR is replaced as a whole: a CR that is inserted
/// beside it would stay alone where another fix deletes the line. One that loses its CR loses all of several.
std::vector<TextEdit> edits_for(std::string_view text, bool wants_crlf) {
  std::vector<TextEdit> edits;
  for (std::size_t at = 0; (at = text.find('\n', at)) != npos; ++at) {
    if (ends_in_crlf(text, at) == wants_crlf) continue;
    if (wants_crlf) {
      edits.push_back({span_of(at, at + 1), "\r\n"});
    } else {
      edits.push_back({span_of(text.find_last_not_of('\r', at - 1) + 1, at), ""});
    }
  }
  return edits;
}

/// Whether the front matter ends in a text that keeps the empty lines at its end. gray-matter takes the CR before the
/// fence for one more of them.
bool ends_in_kept_lines(const Note& note) {
  if (note.properties().empty()) return false;
  const yaml::Node* last = &note.properties().back().value();
  while (!last->is_scalar() && last->size() > 0)
    last = last->is_mapping() ? &last->entries().back().value : &last->items().back();
  const bool is_block_scalar = last->style == yaml::Style::literal || last->style == yaml::Style::folded;
  return is_block_scalar && note.text(last->outer).substr(0, 3).find('+') != npos;
}

std::string message_of(std::size_t wrong, std::size_t all, bool wants_crlf) {
  const std::string name = wants_crlf ? "LF" : "CRLF";
  const std::string right = wants_crlf ? "CRLF" : "LF";
  if (wrong == all) return "the lines end with " + name + ", not with " + right;
  return std::to_string(wrong) + " of " + std::to_string(all) + " lines " + (wrong == 1 ? "ends" : "end") + " with " +
         name + ", the others with " + right;
}

void check(const Note& note, const Options& options, Report& report) {
  const std::string_view text = note.text();
  if (options.style != Style::crlf && text.find("\r\n") == npos) return;
  const Count count = count_line_endings(text);
  const bool is_mixed = count.crlf > 0 && count.lf > 0;
  if (options.style == Style::consistent && !is_mixed) return;
  const bool wants_crlf = options.style == Style::crlf || (options.style == Style::consistent && count.crlf > count.lf);
  std::vector<TextEdit> edits = edits_for(text, wants_crlf);
  if (edits.empty()) return;
  const std::uint32_t first = edits.front().span.begin;
  const Span span = {first, first + (wants_crlf ? 1U : 2U)};
  // Of `\r\r\n`, the first CR may be text.
  const bool may_change_text = ends_in_kept_lines(note) || text.find("\r\r\n") != npos;
  const FixSafety safety = may_change_text ? FixSafety::unsafe : FixSafety::safe;
  report.add(span, message_of(edits.size(), count.crlf + count.lf, wants_crlf))
      .fix(safety, wants_crlf ? "End all lines with CRLF" : "End all lines with LF", std::move(edits));
}

}  // namespace
}  // namespace matterlint::rules::line_endings

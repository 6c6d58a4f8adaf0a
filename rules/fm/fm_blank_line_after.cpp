#include <array>
#include <string>
#include <string_view>

#include "lint/rule.h"
#include "note/lines.h"
#include "text/utf8.h"

namespace matterlint::rules::fm_blank_line_after {
namespace {

enum class Lines : std::uint8_t { none, one, any };
[[maybe_unused]] constexpr std::array<std::string_view, 3> option_names(Lines) {
  return {"0", "1", "any"};
}

struct Options {
  Lines lines = Lines::one;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "fm-blank-line-after",
    .summary = "Front matter without a blank line behind it, or with one.",
    .since = "0.1",
    .fix = FixSafety::safe,
    .reads = Reads::text,
    .options = {option<&Options::lines>("lines", "The blank lines between front matter and text: `0`, `1` or `any`.")},
    .peers = {"rumdl/MD071", "obsidian-linter/add-blank-line-after-yaml"},
    .docs = R"md(
A blank line divides the front matter from the text for those who read the source.

```md bad
---
title: A walk
---
It was a bright day.
| a blank line is missing behind the front matter
```
```md fixed
---
title: A walk
---

It was a bright day.
```

```md good
---
title: A walk
---

It was a bright day.
```

## None

```yaml options
lines: "0"
```
```md bad
---
title: A walk
---

| a blank line stands behind the front matter
It was a bright day.
```
```md fixed
---
title: A walk
---
It was a bright day.
```
)md",
    .check = bind<check>,
};

namespace {

/// The blank lines that `text` begins with, as text.
std::string_view blank_lines(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()) {
    const Span line = line_at(text, end);
    if (!trim(slice(text, line)).empty()) break;
    const std::size_t next = next_line(text, line.end);
    if (next == end) break;
    end = next;
  }
  return text.substr(0, end);
}

void check(const Note& note, const Options& options, Report& report) {
  const FrontMatter& front_matter = note.front_matter();
  const bool has_body = front_matter.state == FrontMatter::State::closed && note.is_complete();
  if (!has_body || options.lines == Lines::any) return;
  const std::uint32_t begin = front_matter.body.begin;
  const std::string_view blank = blank_lines(note.text().substr(begin));
  if (begin + blank.size() >= note.text().size()) return;
  const Span lines = span_of(begin, begin + blank.size());
  if (options.lines == Lines::one && blank.empty())
    report.add({begin, begin}, "a blank line is missing behind the front matter")
        .fix(FixSafety::safe, "Insert a blank line", {{lines, std::string(note.line_ending())}});
  if (options.lines == Lines::none && !blank.empty())
    report.add({begin, begin}, "a blank line stands behind the front matter")
        .fix(FixSafety::safe, "Delete the blank lines", {{lines, ""}});
}

}  // namespace
}  // namespace matterlint::rules::fm_blank_line_after

#include <algorithm>
#include <string>
#include <string_view>

#include "lint/rule.h"
#include "note/lines.h"
#include "text/npos.h"
#include "text/utf8.h"

namespace matterlint::rules::fm_blank_lines {
namespace {

struct Options {
  int max = 0;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "fm-blank-lines",
    .summary = "Blank lines in front matter.",
    .since = "0.1",
    .presets = {{Preset::strict, Severity::info}},
    .fix = FixSafety::safe,
    .reads = Reads::block,
    .options = {option<&Options::max>("max", "The most blank lines in a row.", {0, 100})},
    .peers = {"obsidian-linter/compact-yaml", "yamllint/empty-lines"},
    .docs = R"md(
Blank lines in front matter say nothing.

```md bad
---

| a blank line stands in the front matter
title: A walk

| a blank line stands in the front matter
date: 2025-03-17
---
```
```md fixed
---
title: A walk
date: 2025-03-17
---
```

Those within a text are part of it.

```md good
---
description: |
  A walk.

  It was bright.
quote: "one

  two"
---
```

```yaml options
max: 1
```
```md good
---
title: A walk

date: 2025-03-17
---
```
)md",
    .check = bind<check>,
};

namespace {

/// Whether a line is within a token, as one of a text in quotes or of a block of text is.
class Tokens {
 public:
  explicit Tokens(const Note& note) : text_(note.text()), tokens_(note.tree().tokens()) {}

  /// Asked for lines in order.
  bool hold(Span line) {
    while (next_ < tokens_.size() && end_of_text(next_) <= line.begin) ++next_;
    return next_ < tokens_.size() && tokens_[next_].span.begin <= line.begin;
  }
  /// Whether the last token before the line and the next one are parts of one text.
  bool continue_text() const { return next_ < tokens_.size() && tokens_[next_].continues; }

 private:
  /// The empty lines at the end of a block of text are part of it only below a header with `+`.
  std::size_t end_of_text(std::size_t i) const {
    const Span span = tokens_[i].span;
    const bool keeps_lines = i > 0 && slice(text_, tokens_[i - 1].span).find('+') != npos;
    if (!tokens_[i].is(yaml::TokenKind::block_text) || keeps_lines) return span.end;
    const std::size_t last = slice(text_, span).find_last_not_of("\r\n");
    return last == npos ? span.end : std::min<std::size_t>(span.end, next_line(text_, span.begin + last + 1));
  }

  std::string_view text_;
  std::span<const yaml::Token> tokens_;
  std::size_t next_ = 0;
};

void report_run(const Note& note, Span run, int count, const Options& options, Report& report) {
  if (count <= options.max) return;
  Span cut = run;
  for (int i = 0; i < options.max; ++i)
    cut.begin = static_cast<std::uint32_t>(next_line(note.text(), line_at(note.text(), cut.begin).end));
  report
      .add({cut.begin, cut.begin}, options.max == 0 ? "a blank line stands in the front matter"
                                                    : "too many blank lines stand in the front matter")
      .fix(FixSafety::safe, "Delete the blank lines", {{cut, ""}})
      .keeps_values();
}

void check(const Note& note, const Options& options, Report& report) {
  const FrontMatter& front_matter = note.front_matter();
  const bool is_yaml = front_matter.language == yaml::Language::yaml;
  if (!is_yaml || front_matter.state != FrontMatter::State::closed || note.is_broken()) return;
  Tokens tokens(note);
  Span run{};
  int count = 0;
  for (std::uint32_t at = front_matter.block.begin; at < front_matter.block.end;) {
    const Span line = line_at(note.text(), at);
    const auto next = static_cast<std::uint32_t>(next_line(note.text(), line.end));
    const bool is_blank = trim(note.text(line)).empty() && !tokens.hold(line) && !tokens.continue_text();
    if (is_blank) {
      run = {count == 0 ? at : run.begin, next};
      ++count;
    } else {
      if (count > 0) report_run(note, run, count, options, report);
      count = 0;
    }
    at = next;
  }
  if (count > 0) report_run(note, run, count, options, report);
}

}  // namespace
}  // namespace matterlint::rules::fm_blank_lines

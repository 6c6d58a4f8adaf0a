#include <algorithm>
#include <string>
#include <string_view>

#include "lint/rule.h"
#include "note/lines.h"
#include "text/char_set.h"
#include "text/npos.h"

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

/// Where a block of text ends below its header. The blank lines behind it are no part of it, unless the header has a
/// `+` or a number, or one of the lines more blanks than the text begins with. Prettier sets comments off with one.
std::size_t end_of_text(std::string_view text, Span header, Span block) {
  const std::string_view content = slice(text, block);
  const std::size_t last = content.find_last_not_of(" \r\n");
  const std::size_t below = text.find_first_not_of(" \r\n", block.end);
  const bool is_above_comment = below != npos && text[below] == '#';
  if (last == npos || is_above_comment || slice(text, header).find_first_of("+123456789") != npos) return block.end;
  const std::size_t first = block.begin + content.find_first_not_of(" \r\n");
  const std::size_t indent = first - (text.rfind('\n', first) + 1);
  const std::size_t end = next_line(text, block.begin + last + 1);
  for (std::size_t at = end; at < block.end;) {
    const Span line = line_at(text, at);
    if (line.size() > indent) return block.end;
    at = next_line(text, line.end);
  }
  return std::min<std::size_t>(end, block.end);
}

/// Whether a line is within a token, as one of a text in quotes or of a block of text is.
class Tokens {
 public:
  explicit Tokens(const Note& note) : text_(note.text()), tokens_(note.tree().tokens()) { look_up_end(); }

  /// Asked for lines in order.
  bool hold(Span line) {
    for (; next_ < tokens_.size() && end_ <= line.begin; look_up_end()) ++next_;
    return next_ < tokens_.size() && tokens_[next_].span.begin <= line.begin;
  }
  /// Whether the last token before the line and the next one are parts of one text.
  bool continue_text() const { return next_ < tokens_.size() && tokens_[next_].continues; }

 private:
  void look_up_end() {
    if (next_ >= tokens_.size()) return;
    const yaml::Token& token = tokens_[next_];
    const bool is_block = next_ > 0 && token.is(yaml::TokenKind::block_text);
    end_ = is_block ? end_of_text(text_, tokens_[next_ - 1].span, token.span) : token.span.end;
  }

  std::string_view text_;
  std::span<const yaml::Token> tokens_;
  std::size_t next_ = 0;
  std::size_t end_ = 0;
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

constexpr CharSet blanks(" \t");

bool is_blank(std::string_view line) {
  return blanks.skip_in(line) == line.size();
}

/// Whether a line of the block is blank, wherever it stands; those of most are not.
bool has_blank_line(const Note& note) {
  const Span block = note.front_matter().block;
  const auto is_blank_from = [&](std::size_t begin) {
    if (begin < note.text().size() && note.text()[begin] > ' ') return false;
    const std::string_view rest = note.text().substr(blanks.skip_in(note.text(), begin));
    return begin < block.end && (rest.empty() || rest.starts_with('\n') || rest.starts_with("\r\n"));
  };
  bool found = is_blank_from(block.begin);
  note.byte_map().visit(ByteKind::line_end, block.begin, [&](std::size_t at) {
    found = found || (note.text()[at] == '\n' && is_blank_from(at + 1));
    return found || at >= block.end;
  });
  return found;
}

void check(const Note& note, const Options& options, Report& report) {
  const FrontMatter& front_matter = note.front_matter();
  const bool is_yaml = front_matter.language == yaml::Language::yaml;
  if (!is_yaml || front_matter.state != FrontMatter::State::closed || note.is_broken()) return;
  if (!has_blank_line(note)) return;
  Tokens tokens(note);
  Span run{};
  int count = 0;
  for (std::uint32_t at = front_matter.block.begin; at < front_matter.block.end;) {
    const Span line = line_at(note.text(), at);
    const auto next = static_cast<std::uint32_t>(next_line(note.text(), line.end));
    const bool is_loose = is_blank(note.text(line)) && !tokens.hold(line) && !tokens.continue_text();
    if (is_loose) {
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

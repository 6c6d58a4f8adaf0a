#include <algorithm>
#include <string>
#include <string_view>

#include "lint/rule.h"
#include "markdown/html_block.h"
#include "markdown/sure_lines.h"
#include "source/byte_order_mark.h"

namespace matterlint::rules::final_newline {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "final-newline",
    .summary = "Texts that do not end with exactly one line ending.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::info}},
    .fix = FixSafety::safe,
    .reads = Reads::text,
    .peers = {"markdownlint/MD047", "rumdl/MD047", "remark-lint/final-newline", "yamllint/new-line-at-end-of-file",
              "frontmatter-validator/NO_TRAILING_NEWLINE", "obsidian-linter/line-break-at-document-end"},
    .docs = R"md(
Programs that read by lines lose a last line that is not ended, and programs that join files glue it to the next.

```md bad visible
A first line⏎
A last line.
            | the last line has no line ending
```
```md fixed visible
A first line⏎
A last line.⏎
```

Blank lines at the end say nothing. They stay inside of a code block that is never closed, and in a YAML scalar that
keeps them (`|+`).

```md bad visible
A last line.⏎
⏎
^ …
⏎
^ … 2 blank lines end the text
```
```md fixed visible
A last line.⏎
```

Where an `.editorconfig` says `insert_final_newline = false` of a note, and the configuration does not name the rule, it is
off. Who names it with `--select` asks for it, and has it on there too.
)md",
    .check = bind<check>,
};

namespace {

/// Whether the last lines are the content of something that keeps its blank lines.
bool ends_in_verbatim_text(const Note& note) {
  const FrontMatter& front_matter = note.front_matter();
  if (front_matter.state == FrontMatter::State::whole) {
    const yaml::Node* node = note.tree().root();
    while (node != nullptr && (!node->items().empty() || !node->entries().empty()))
      node = node->is_sequence() ? &node->items().back() : &node->entries().back().value;
    const bool is_block =
        node != nullptr && (node->style == yaml::Style::literal || node->style == yaml::Style::folded);
    const std::string_view scalar = is_block ? note.text(node->outer) : std::string_view();
    return scalar.substr(0, scalar.find('\n')).find('+') != std::string_view::npos;
  }
  const std::size_t last = note.text().find_last_not_of(" \t\r\n");
  // kramdown and Python-Markdown show what is behind such a tag, blank lines and all.
  if (has_own_blocks(note.flavor()) && markdown::has_open_raw_tag(note.text(front_matter.body))) return true;
  markdown::SureLines lines(note.text(), front_matter.body, note.flavor());
  const bool is_closed = lines.surely_closed_behind(last);
  if (is_closed || lines.is_sure()) return !is_closed;
  const auto blocks = note.body().blocks();
  return !blocks.empty() && blocks.back().is_open && blocks.back().span.end >= last;
}

void check(const Note& note, Report& report) {
  const std::string_view text = note.text();
  const std::size_t last = text.find_last_not_of(" \t\r\n");
  const bool has_content = last != std::string_view::npos && text.substr(0, last + 1) != byte_order_mark;
  if (!has_content && text.find('\n') == std::string_view::npos) return;
  const std::size_t content = last == std::string_view::npos ? 0 : last + 1;
  const std::size_t feed = text.find('\n', content);
  const Span end = span_of(text.size(), text.size());
  if (feed == std::string_view::npos) {
    // Where lines end with CR alone, LF would be the only one of its kind.
    const bool has_returns_alone = text.find('\r') != text.npos && text.find('\n') == text.npos;
    const bool is_safe = !has_returns_alone && !ends_in_verbatim_text(note);
    report.add(end, "the last line has no line ending")
        .fix(is_safe ? FixSafety::safe : FixSafety::unsafe, "End the last line",
             {{end, std::string(note.line_ending())}});
    return;
  }
  const Span extra = span_of(last == std::string_view::npos ? 0 : feed + 1, text.size());
  const auto lines = static_cast<std::size_t>(std::count(text.begin() + extra.begin, text.end(), '\n'));
  if (lines == 0 || ends_in_verbatim_text(note)) return;
  report.add(extra, lines == 1 ? "a blank line ends the text" : std::to_string(lines) + " blank lines end the text")
      .fix(FixSafety::safe, lines == 1 ? "Delete the line" : "Delete the lines", {{extra, ""}});
}

}  // namespace
}  // namespace matterlint::rules::final_newline

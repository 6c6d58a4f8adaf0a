#include <algorithm>
#include <string>
#include <string_view>

#include "lint/rule.h"

namespace matterlint::rules {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule link_space_in_text = {
    .id = "link-space-in-text",
    .summary = "Blanks at the ends of a link's text.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .fix = FixSafety::safe,
    .reads = Reads::body,
    .markers = {"[ ", "[\t", " ](", "\t](", " ][", "\t]["},
    .peers = {"markdownlint/MD039", "rumdl/MD039"},
    .docs = R"md(
The blank becomes part of the link and is underlined.

```md bad
See [ the manual ](manual.md).
     ^ the link's text begins with a blank
                ^ the link's text ends with a blank
```
```md fixed
See [the manual](manual.md).
```

Where the words would join without the blank, the fix moves it out of the link. That is unsafe, for it changes what is
underlined.

```md bad
See[ the manual](manual.md).
    ^ the link's text begins with a blank
```
```md fixed unsafe
See [the manual](manual.md).
```
)md",
    .check = bind<check>,
};

namespace {

constexpr std::string_view blanks = " \t";

bool is_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || byte > 0x7FU || c == '`' ||
         c == ')' || c == ']';
}

/// Whether what stands before the link would join with its first word.
bool joins_before(std::string_view text, std::size_t link) {
  while (link > 0 && std::string_view("*_~").find(text[link - 1]) != std::string_view::npos) --link;
  return link > 0 &&
         (is_word(text[link - 1]) || std::string_view(".,;:!?%").find(text[link - 1]) != std::string_view::npos);
}

bool joins_after(std::string_view text, std::size_t end) {
  end = std::min(text.find_first_not_of("*_~", end), text.size());
  return end < text.size() &&
         (is_word(text[end]) || std::string_view("([`!").find(text[end]) != std::string_view::npos);
}

/// Code and images at an edge of the text are set off by the blank on purpose, now and then.
bool is_plain(char edge) {
  return edge != '`' && edge != '!' && edge != ')';
}

void report_blanks(Report& report, Span where, bool is_start, bool joins, std::size_t outside, bool is_plain_text) {
  const std::string message = std::string("the link's text ") + (is_start ? "begins" : "ends") + " with " +
                              (where.size() == 1 ? "a blank" : "blanks");
  auto finding = report.add(where, message);
  const auto out = static_cast<std::uint32_t>(outside);
  if (!joins) {
    finding.fix(is_plain_text ? FixSafety::safe : FixSafety::unsafe, "Delete the blank", {{where, ""}});
  } else if (is_start) {
    finding.fix(FixSafety::unsafe, "Move the blank out of the link", {{{out, out}, " "}, {where, ""}});
  } else {
    finding.fix(FixSafety::unsafe, "Move the blank out of the link", {{where, ""}, {{out, out}, " "}});
  }
}

void check(const Note& note, Report& report) {
  for (const markdown::Link& link : note.body().links()) {
    const std::string_view text = note.text(link.text);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (link.is_image || link.kind == markdown::LinkKind::autolink || first == std::string_view::npos) continue;
    const std::size_t begin = text.find_first_not_of(blanks);
    const std::size_t end = text.find_last_not_of(blanks) + 1;
    const bool is_line_edge = text[begin] == '\n' || text[end - 1] == '\n';
    if (is_line_edge) continue;
    if (begin > 0)
      report_blanks(report, span_of(link.text.begin, link.text.begin + begin), true,
                    joins_before(note.text(), link.whole.begin), link.whole.begin, is_plain(text[begin]));
    if (end < text.size())
      report_blanks(report, span_of(link.text.begin + end, link.text.end), false,
                    joins_after(note.text(), link.whole.end), link.whole.end, is_plain(text[end - 1]));
  }
}

}  // namespace
}  // namespace matterlint::rules

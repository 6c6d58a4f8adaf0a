#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "lint/rule.h"
#include "text/npos.h"

namespace matterlint::rules::no_double_escape {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "no-double-escape",
    .summary = "Brackets that are escaped twice, so that a backslash shows.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .fix = FixSafety::unsafe,
    .reads = Reads::body,
    .markers = {"\\\\["},
    .docs = R"md(
Programs that clip pages escape brackets, some of them twice: `\\[` is a backslash and a bracket that is not escaped. The
fix is unsafe, for it changes what the reader sees. What looks like mathematics is left alone: some sites set formulas
between `\\[` and `\\]`.

```md bad
The ferr\\[ies\\] leave at nine.
        ^^^^^^^^^ the brackets are escaped twice, so backslashes show
```
```md fixed unsafe
The ferr\[ies\] leave at nine.
```
```md good
The ferr\[ies\] leave at nine. \\[ a^2 + b^2 \\]
```
)md",
    .check = bind<check>,
};

namespace {

/// Whether somebody wrote this between brackets as a remark: words or the number of a note, not a formula.
bool is_remark(std::string_view content) {
  if (content.empty() || content.front() == ' ' || content.back() == ' ') return false;
  if (content.find_first_of("\\^_={}$+<>|*[]~&\n") != npos) return false;
  return content.find("…") != npos || content.find("...") != npos ||
         std::any_of(content.begin(), content.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  static_cast<unsigned char>(c) > 0x7FU;
         });
}

/// How often `mark` stands at `at`, once behind the other.
std::size_t count_at(std::string_view text, std::size_t at, std::string_view mark) {
  std::size_t count = 0;
  while (text.substr(at + count * mark.size()).starts_with(mark)) ++count;
  return count;
}

/// Brackets that are escaped twice, with what stands in them.
struct Escaped {
  Span whole;
  Span content;
  std::size_t depth = 1;  ///< `\\[\\[wiki\\]\\]` is two deep.
};

std::optional<Escaped> escaped_at(std::string_view text, std::size_t at) {
  const std::size_t depth = count_at(text, at, "\\\\[");
  const std::size_t begin = at + depth * 3;
  const std::size_t end = text.find_first_of("\\\n", begin);
  if (end == npos || count_at(text, end, "\\\\]") != depth || !is_remark(text.substr(begin, end - begin)))
    return std::nullopt;
  return Escaped{span_of(at, end + depth * 3), span_of(begin, end), depth};
}

/// `\\server\\[share\\]`, `C:\\[a\\]\\b`: backslashes on both sides or a drive before it.
bool is_in_path(std::string_view text, Span whole) {
  const std::size_t blank = text.find_last_of(" \t\n", whole.begin);
  const std::string_view before = slice(text, {static_cast<std::uint32_t>(blank + 1), whole.begin});
  return before.find('\\') != npos || before.ends_with(':') || text.substr(whole.end).starts_with('\\');
}

void report_escaped(const Note& note, const Escaped& escaped, Report& report) {
  std::string repaired(note.text(escaped.content));
  // What is a link already stays one.
  const bool is_link =
      note.text().substr(escaped.whole.end).starts_with('(') && !note.body().is_text(escaped.whole.end - 1);
  for (std::size_t i = 0; i < escaped.depth; ++i) repaired = is_link ? "[" + repaired + "]" : "\\[" + repaired + "\\]";
  report.add(escaped.whole, "the brackets are escaped twice, so backslashes show")
      .fix(FixSafety::unsafe, is_link ? "Delete the backslashes" : "Escape the brackets once",
           {{escaped.whole, repaired}});
}

void check(const Note& note, Report& report) {
  const Span body = note.front_matter().body;
  const std::string_view text = note.text().substr(0, body.end);
  for (std::size_t at = body.begin; (at = text.find("\\\\[", at)) != npos; at += 3) {
    if (at > 0 && text[at - 1] == '\\') continue;
    const std::optional<Escaped> escaped = escaped_at(text, at);
    if (!escaped || is_in_path(text, escaped->whole)) continue;
    // In a link, the bracket itself is no text; its backslash is.
    if (note.body().is_text(escaped->whole.begin) && note.body().is_text(escaped->content.end))
      report_escaped(note, *escaped, report);
    at = escaped->whole.end - 3;
  }
}

}  // namespace
}  // namespace matterlint::rules::no_double_escape

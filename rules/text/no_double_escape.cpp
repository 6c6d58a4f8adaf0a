#include <algorithm>
#include <string>
#include <string_view>

#include "lint/rule.h"

namespace matterlint::rules {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule no_double_escape = {
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

constexpr std::size_t none = std::string_view::npos;

/// Whether somebody wrote this between brackets as a remark: words, not a formula.
bool is_remark(std::string_view content) {
  if (content.empty() || content.front() == ' ' || content.back() == ' ') return false;
  if (content.find_first_of("\\^_={}$+<>|*[]~&\n") != none) return false;
  return content.find("…") != none || content.find("...") != none ||
         std::any_of(content.begin(), content.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) > 0x7FU;
         });
}

void check(const Note& note, Report& report) {
  const Span body = note.front_matter().body;
  const std::string_view text = note.text().substr(0, body.end);
  for (std::size_t at = body.begin; (at = text.find("\\\\[", at)) != none; at += 3) {
    const std::size_t end = text.find_first_of("\\\n", at + 3);
    if (end == none || !text.substr(end).starts_with("\\\\]") || (at > 0 && text[at - 1] == '\\')) continue;
    const std::string_view content = text.substr(at + 3, end - at - 3);
    const auto closer = static_cast<std::uint32_t>(end + 2);
    if (!is_remark(content) || !note.body().is_text(static_cast<std::uint32_t>(at)) || !note.body().is_text(closer))
      continue;
    report.add(span_of(at, end + 3), "the brackets are escaped twice, so backslashes show")
        .fix(FixSafety::unsafe, "Escape the brackets once",
             {{span_of(at, end + 3), "\\[" + std::string(content) + "\\]"}});
  }
}

}  // namespace
}  // namespace matterlint::rules

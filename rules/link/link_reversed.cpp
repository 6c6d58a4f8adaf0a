#include <algorithm>
#include <optional>
#include <string_view>

#include "lint/rule.h"
#include "markdown/address.h"
#include "markdown/brackets.h"

namespace matterlint::rules::link_reversed {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "link-reversed",
    .summary = "Links with round and square brackets swapped.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .fix = FixSafety::safe,
    .reads = Reads::body,
    .markers = {")["},
    .peers = {"markdownlint/MD011", "rumdl/MD011", "remark-lint/correct-media-syntax"},
    .docs = R"md(
The text of a link stands in square brackets and its destination in round ones. The other way round there is no link.
Only brackets that hold a URL or a path are reported: `f(x)[0]`, footnotes and inline fields are no links. An address
without `https://` would become that of a file, so its fix is not safe.

```md bad
See (the manual)[https://example.org/manual].
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the brackets of this link are swapped
```
```md fixed
See [the manual](https://example.org/manual).
```
)md",
    .check = bind<check>,
};

namespace {

constexpr std::size_t longest_text = 300;

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// The `(` that belongs to the `)` at `closer`, on the same line and without other brackets between them.
std::optional<std::size_t> opener_of(std::string_view text, std::size_t closer) {
  const std::size_t limit = closer - std::min(closer, longest_text);
  const std::size_t at = text.substr(limit, closer - limit).find_last_of("()[]\n");
  if (at == std::string_view::npos || text[limit + at] != '(' || limit + at + 1 == closer) return std::nullopt;
  return limit + at;
}

void check_at(const Note& note, std::string_view text, std::size_t closer, Report& report) {
  const auto opener = opener_of(text, closer);
  const std::size_t end = text.find_first_of("[]\n", closer + 2);
  if (!opener || end == std::string_view::npos || text[end] != ']') return;
  const std::string_view address = text.substr(closer + 2, end - closer - 2);
  const char before = *opener > 0 ? text[*opener - 1] : ' ';
  const char after = end + 1 < text.size() ? text[end + 1] : ' ';
  const bool is_address = markdown::is_url(address) || (markdown::is_path(address) && !is_word(before));
  if (!is_address || before == ']' || std::string_view("([:").find(after) != std::string_view::npos) return;
  for (const std::size_t bracket : {*opener, closer, closer + 1, end})
    if (markdown::is_escaped(text, bracket) || !note.body().is_text(static_cast<std::uint32_t>(bracket))) return;

  const bool needs_angles = address.find_first_of("()") != std::string_view::npos;
  report.add(span_of(*opener, end + 1), "the brackets of this link are swapped")
      .fix(address.starts_with("www.") ? FixSafety::unsafe : FixSafety::safe, "Swap the brackets",
           {{span_of(*opener, *opener + 1), "["},
            {span_of(closer, closer + 2), needs_angles ? "](<" : "]("},
            {span_of(end, end + 1), needs_angles ? ">)" : ")"}});
}

void check(const Note& note, Report& report) {
  const Span body = note.front_matter().body;
  const std::string_view text = note.text().substr(0, body.end);
  for (std::size_t at = body.begin; (at = text.find(")[", at)) != std::string_view::npos; at += 2)
    check_at(note, text, at, report);
}

}  // namespace
}  // namespace matterlint::rules::link_reversed

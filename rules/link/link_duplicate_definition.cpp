#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "lint/rule.h"
#include "markdown/definitions.h"
#include "markdown/lines.h"
#include "text/npos.h"
#include "text/utf8.h"

namespace matterlint::rules::link_duplicate_definition {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "link-duplicate-definition",
    .summary = "Link definitions with a label that is defined already.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .fix = FixSafety::safe,
    .reads = Reads::body,
    .markers = {"]:"},
    .peers = {"markdownlint/MD053", "rumdl/MD053", "remark-lint/no-duplicate-definitions"},
    .docs = R"md(
The first definition of a label counts, for some programs the last, and no link ever leads to the other one. Where both
are equal, it is an info, and the fix deletes the second one.

```md bad
See [the manual].

[the manual]: https://example.org/manual
‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾ defined here first
[The Manual]: https://example.org/manual-2
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `The Manual` is defined already, with another destination
```
```md bad
See [a] and [b].

[a]: https://example.org/
‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾ defined here first
[b]: https://example.org/b
[a]: https://example.org/
^^^^^^^^^^^^^^^^^^^^^^^^^ `a` is defined already (info)
```
```md fixed
See [a] and [b].

[a]: https://example.org/
[b]: https://example.org/b
```

Comments that are written as a definition are none.

```md good
[//]: # (one remark)
[//]: # (and another)
```
)md",
    .check = bind<check>,
};

namespace {

constexpr std::size_t longest_label = 999;

/// `[//]: # (...)` and `[comment]: <> (...)`
bool is_comment(const Note& note, const markdown::Definition& definition) {
  const std::string_view destination = note.text(definition.destination);
  return destination.empty() || destination == "#" || note.text(definition.label) == "//";
}

/// From the destination to the end of its line.
std::string_view rest_of(const Note& note, const markdown::Definition& definition) {
  const std::uint32_t begin = definition.destination.begin;
  return trim(markdown::rest_of_line(note.text(), begin));
}

/// Whether it has its lines for itself, and no title can stand below them.
bool stands_alone(const Note& note, const markdown::Definition& definition) {
  const std::string_view text = note.text();
  const std::size_t next = markdown::next_line(text, definition.whole.end);
  const std::size_t first = text.find_first_not_of(" \t", next);
  return markdown::line_begin(text, definition.whole.begin) == definition.whole.begin &&
         (first == npos || std::string_view("[\r\n").find(text[first]) != npos);
}

/// Whether both are definitions to all who show the note: kramdown takes what stands right below code for more of it.
bool are_surely_definitions(const Note& note, const markdown::Definition& one, const markdown::Definition& other) {
  if (note.flavor() != Flavor::jekyll) return true;
  return !note.line_ends().may_be_code(one.whole.begin) && !note.line_ends().may_be_code(other.whole.begin);
}

/// Few notes do. The others need not be read as Markdown.
bool may_hold_duplicates(std::string_view body) {
  std::unordered_set<std::string> labels;
  for (std::size_t at = 0; (at = body.find("]:", at)) != npos; at += 2) {
    const std::string_view before = body.substr(at - std::min(at, longest_label), std::min(at, longest_label));
    const std::size_t opener = before.find_last_of("[\n");
    if (opener == npos || before[opener] == '\n') continue;
    const std::string_view label = before.substr(opener + 1);
    if (!label.starts_with('^') && !labels.insert(markdown::normal_label(label)).second) return true;
  }
  return false;
}

void check(const Note& note, Report& report) {
  if (!may_hold_duplicates(note.text(note.front_matter().body))) return;
  std::unordered_map<std::string, const markdown::Definition*> first_of;
  for (const markdown::Definition& definition : note.body().definitions()) {
    if (is_comment(note, definition)) continue;
    const auto [entry, is_first] = first_of.emplace(markdown::normal_label(note.text(definition.label)), &definition);
    if (is_first) continue;
    const markdown::Definition& first = *entry->second;
    const bool is_equal = rest_of(note, first) == rest_of(note, definition);
    auto finding =
        report.add(definition.whole, "`" + std::string(note.text(definition.label)) + "` is defined already" +
                                         (is_equal ? "" : ", with another destination"));
    finding.related(first.whole, "defined here first");
    if (is_equal) finding.at_most(Severity::info);
    if (!is_equal || !stands_alone(note, definition) || !stands_alone(note, first)) continue;
    if (are_surely_definitions(note, first, definition))
      finding.fix(FixSafety::safe, "Delete the definition",
                  {{span_of(definition.whole.begin, markdown::next_line(note.text(), definition.whole.end)), ""}});
  }
}

}  // namespace
}  // namespace matterlint::rules::link_duplicate_definition

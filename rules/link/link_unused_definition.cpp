#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "lint/rule.h"
#include "markdown/definitions.h"
#include "markdown/lines.h"
#include "note/candidates.h"
#include "text/npos.h"

namespace matterlint::rules::link_unused_definition {
namespace {

struct Options {
  std::vector<std::string> ignore = {"//"};
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "link-unused-definition",
    .summary = "Link definitions that no link uses.",
    .since = "0.1",
    .presets = {{Preset::docs, Severity::warning}},
    .fix = FixSafety::unsafe,
    .reads = Reads::body,
    .markers = {"]:"},
    .options = {option<&Options::ignore>("ignore", "Labels that need not be used, in any case.")},
    .peers = {"markdownlint/MD053", "rumdl/MD053", "remark-lint/no-unused-definitions"},
    .docs = R"md(
The link was deleted and its definition forgotten, or the label is misspelt in one of the two. The fix deletes the line.

```md bad
See [the manual][manual].

[manual]: https://example.org/manual
[list]: https://example.org/list
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no link uses `list`
```
```md fixed unsafe
See [the manual][manual].

[manual]: https://example.org/manual
```

A label that stands between brackets in HTML or in a template is used. Comments that are written as a definition are none.

```md good
<p>[list]</p>

[//]: # (a remark)
[list]: https://example.org/list
```

```yaml options
ignore: [List]
```
```md good
The list.

[list]: https://example.org/list
```
)md",
    .check = bind<check>,
};

namespace {

bool begins_definition(const markdown::Body& body, std::size_t at) {
  const auto definitions = body.definitions();
  const auto found =
      std::lower_bound(definitions.begin(), definitions.end(), at,
                       [](const markdown::Definition& one, std::size_t begin) { return one.whole.begin < begin; });
  return found != definitions.end() && found->whole.begin == at;
}

/// All labels between brackets, wherever they stand, but for those that begin a definition.
std::unordered_set<std::string> mentioned(const Note& note) {
  constexpr std::size_t longest_label = 999;
  std::unordered_set<std::string> labels;
  const std::string_view text = note.text();
  for (std::size_t at = note.front_matter().body.begin; (at = text.find('[', at)) != npos; ++at) {
    const std::string_view near = text.substr(at + 1, longest_label);
    const std::size_t end = near.find_first_of("[]");
    if (end == npos || near[end] == '[') continue;
    const bool is_definition = near.substr(end + 1).starts_with(':') && begins_definition(note.body(), at);
    if (!is_definition) labels.insert(markdown::normal_label(near.substr(0, end)));
  }
  return labels;
}

/// Whether a note holds nothing but definitions, for other notes that include it.
bool is_list_of_definitions(const Note& note) {
  return note.body().text().empty() && note.body().links().empty();
}

void check(const Note& note, const Options& options, Report& report) {
  if (!has_defined_candidate(note, [](const auto&) { return true; })) return;
  if (note.body().definitions().empty() || is_list_of_definitions(note)) return;
  std::unordered_set<std::string> used = mentioned(note);
  for (const std::string& label : options.ignore) used.insert(markdown::normal_label(label));
  for (const markdown::Link& link : note.body().links())
    if (link.kind == markdown::LinkKind::reference)
      used.insert(markdown::normal_label(markdown::label_of(note.text(), link)));
  for (const markdown::Definition& definition : note.body().definitions()) {
    const std::string_view label = note.text(definition.label);
    const std::string_view destination = note.text(definition.destination);
    if (destination.empty() || destination == "#" || used.contains(markdown::normal_label(label))) continue;
    const std::size_t begin = markdown::line_begin(note.text(), definition.whole.begin);
    const std::size_t end = markdown::next_line(note.text(), definition.whole.end);
    report.add(definition.whole, "no link uses `" + std::string(label) + "`")
        .fix(begin == definition.whole.begin ? FixSafety::unsafe : FixSafety::none, "Delete the definition",
             {{span_of(begin, end), ""}});
  }
}

}  // namespace
}  // namespace matterlint::rules::link_unused_definition

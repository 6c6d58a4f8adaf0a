#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "note/lines.h"
#include "text/utf8.h"
#include "yaml/irregular_space.h"
#include "yaml/key_words.h"

namespace matterlint::rules::fm_not_mapping {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "fm-not-mapping",
    .summary = "Front matter that is text or a list, not properties.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::error}},
    .fix = FixSafety::safe,
    .reads = Reads::block,
    .peers = {"mdbase", "docusaurus"},
    .docs = R"md(
Front matter is keys with values. Programs that read it fail on anything else, or see no properties.

```md bad
---
Only a sentence.
^^^^^^^^^^^^^^^^ the front matter is text, not properties such as `title: ...`
---
```
```md bad
---
- a
^^^ …
- b
^^^ … the front matter is a list, not properties such as `title: ...`
---
```

Often only the blank behind a colon is missing. Where all keys are known ones, the fix is safe.

```md bad
---
title:Home
^^^^^^^^^^ …
tags:[a, b]
^^^^^^^^^^^ … the front matter is text, not properties such as `title: ...`
---
```
```md fixed
---
title: Home
tags: [a, b]
---
```

A page may begin with a thematic break, though.

```md good
---

A motto on top of the page.

---
```
)md",
    .check = bind<check>,
};

namespace {

/// The blanks that are missing behind the colons of a text, if each of its lines is `key:value` without one.
struct MissingBlanks {
  std::vector<TextEdit> edits;
  bool keys_are_known = true;  ///< And what stands behind them is text.
};

MissingBlanks missing_blanks(const Note& note, Span text) {
  MissingBlanks found;
  for (std::size_t at = text.begin; at < text.end;) {
    const Span line = line_at(note.text(), at);
    at = next_line(note.text(), line.end);
    const std::string_view written = note.text({line.begin, std::min(line.end, text.end)});
    const std::size_t colon = written.find(':');
    const bool is_entry = colon != written.npos && colon > 0 && colon + 1 < written.size() &&
                          written.find_first_of(" \t") > colon && written[colon + 1] != '/';
    if (!is_entry) return {};
    const std::string_view key = written.substr(0, colon);
    const bool is_known = yaml::is_key_like(key) || !note.settings().roles.roles_of(key).empty();
    found.keys_are_known = found.keys_are_known && is_known && yaml::is_text_behind_blank(written.substr(colon + 1));
    const auto behind = static_cast<std::uint32_t>(line.begin + colon + 1);
    found.edits.push_back({{behind, behind}, " "});
  }
  return found;
}

/// The signs of TOML in a text, if each of its lines is `key = value`.
std::vector<TextEdit> assignments(const Note& note, Span text) {
  std::vector<TextEdit> edits;
  for (std::size_t at = text.begin; at < text.end;) {
    const Span line = line_at(note.text(), at);
    at = next_line(note.text(), line.end);
    const std::string_view written = note.text(line);
    const std::size_t sign = written.find(" = ");
    if (sign == written.npos || sign == 0 || written.find(' ') != sign) return {};
    edits.push_back({span_of(line.begin + sign, line.begin + sign + 3), ": "});
  }
  return edits;
}

void check(const Note& note, Report& report) {
  const yaml::Node* const root = note.tree().root();
  const bool is_front_matter = note.front_matter().state == FrontMatter::State::closed;
  if (note.is_broken() || root == nullptr || root->is_mapping() || root->is_null() || !is_front_matter) return;
  // A space that is no blank hides the colon, which yaml-irregular-space tells.
  if (!yaml::irregular_spaces(note.text(), note.front_matter().block, note.tree().tokens()).empty()) return;
  const std::string what = root->is_sequence() ? "a list" : "text";
  Report::Finding finding =
      report.add(root->span, "the front matter is " + what + ", not properties such as `title: ...`");
  if (!root->is_string() || root->style != yaml::Style::plain) return;
  if (std::vector<TextEdit> edits = assignments(note, root->outer); !edits.empty()) {
    finding.fix(FixSafety::unsafe, "Write colons in place of the `=`", std::move(edits));
    return;
  }
  MissingBlanks missing = missing_blanks(note, root->outer);
  if (missing.edits.empty()) return;
  finding.fix(missing.keys_are_known ? FixSafety::safe : FixSafety::unsafe, "Insert a blank behind the colon",
              std::move(missing.edits));
}

}  // namespace
}  // namespace matterlint::rules::fm_not_mapping

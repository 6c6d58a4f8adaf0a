#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/glob_option.h"
#include "lint/rule.h"
#include "note/tags.h"
#include "text/unicode.h"
#include "yaml/edit.h"

namespace matterlint::rules::tag_inline_to_fm {
namespace {

struct Options {
  std::vector<Glob> ignore;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "tag-inline-to-fm",
    .summary = "Tags in a note's text that are missing in its front matter.",
    .since = "0.1",
    .fix = FixSafety::unsafe,
    .reads = Reads::tree | Reads::body,
    .markers = {"#"},
    .options = {option<&Options::ignore>("ignore", "Tags that may stand in the text alone, as globs.")},
    .peers = {"obsidian-linter/move-tags-to-yaml"},
    .docs = R"md(
Programs other than Obsidian see the tags of the front matter only. The fix adds the tag there and leaves the text as it
is.

```yaml options
note: {flavor: obsidian}
```

```md bad
---
tags: [walks]
^^^^ the text has the tag `river`, which is missing here
^^^^ the text has the tag `bridge`, which is missing here
---
Along the #river to the #bridge, on #walks.
          ‾‾‾‾‾‾ the tag in the text
                        ‾‾‾‾‾‾‾ the tag in the text
```
```md fixed unsafe
---
tags: [walks, river, bridge]
---
Along the #river to the #bridge, on #walks.
```

Case makes no difference, and a tag that is nested in another says that one too.

```md good
---
tags: [Walks, place/river]
---
On #walks, and on #WALKS again. At a #place.
```

```yaml options
ignore: ["todo", "status/**"]
note: {flavor: obsidian}
```

```md good
---
tags: [walks]
---
- #todo buy a map #status/open
```
)md",
    .check = bind<check>,
};

namespace {

/// The edit that adds a tag to the list of the front matter, if there is one.
std::vector<TextEdit> addition_of(const Note& note, std::string_view tag) {
  for (const Property* const property : note.with_role(Role::tags)) {
    if (property->value().items().empty() || property->value().is_alias()) continue;
    auto edit = yaml::append_item(note.text(), property->value(), tag, note.settings().readers);
    if (edit) return {*std::move(edit)};
  }
  return {};
}

/// Whether a tag is there, or one that is nested in it and so says it too.
bool is_said(const std::set<std::string>& known, const std::string& folded) {
  const auto nested = known.lower_bound(folded + "/");
  return known.contains(folded) || (nested != known.end() && nested->starts_with(folded + "/"));
}

/// Those of the text that are to stand in the front matter, without regard to case.
std::set<std::string> wanted_tags(const std::vector<NoteTag>& in_text, const Options& options) {
  std::set<std::string> wanted;
  for (const NoteTag& tag : in_text)
    if (!matches_any(options.ignore, tag.text.substr(1))) wanted.insert(case_fold(tag.text.substr(1)));
  return wanted;
}

void check(const Note& note, const Options& options, Report& report) {
  if (note.flavor() != Flavor::obsidian) return;
  const std::span<const Property* const> properties = note.with_role(Role::tags);
  const Span where = properties.empty() ? note.front_matter().opener : properties.front()->key().span;
  const std::vector<NoteTag> in_text = body_tags_of(note);
  std::set<std::string> wanted = wanted_tags(in_text, options);
  std::set<std::string> known;
  for (const NoteTag& tag : note.tags()) known.insert(case_fold(tag.text));
  for (const NoteTag& tag : in_text) {
    const std::string name(tag.text.substr(1));
    const std::string folded = case_fold(name);
    if (wanted.erase(folded) == 0 || is_said(known, folded) || is_said(wanted, folded)) continue;
    known.insert(folded);
    Report::Finding finding = report.add(where, "the text has the tag `" + name + "`, which is missing here");
    finding.related(tag.span, "the tag in the text");
    if (auto edits = addition_of(note, name); !edits.empty())
      finding.fix(FixSafety::unsafe, "Add `" + name + "` to the tags", std::move(edits));
  }
}

}  // namespace
}  // namespace matterlint::rules::tag_inline_to_fm

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "lint/rule.h"
#include "note/tags.h"
#include "text/unicode.h"
#include "yaml/edit.h"

namespace matterlint::rules::tag_redundant_parent {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "tag-redundant-parent",
    .summary = "Tags beside one that is nested in them and says them too.",
    .since = "0.1",
    .fix = FixSafety::unsafe,
    .reads = Reads::tree,
    .docs = R"md(
A note with the tag `art/painting` is found by `art`, so that the second tag says nothing. In programs that know no nested
tags it does; the rule is for those that do.

```md bad
---
tags: [art, art/painting, travel]
       ^^^ the tag `art` is said by `art/painting` too
---
```
```md fixed unsafe
---
tags: [art/painting, travel]
---
```

```md good
---
tags: [art, artist, travel/japan]
---
```
)md",
    .check = bind<check>,
};

namespace {

bool is_nested_in(const NoteTag& tag, std::string_view parent) {
  const std::string start = case_fold(parent) + "/";
  return tag.text.size() > parent.size() && case_fold(tag.text).starts_with(start);
}

/// Without the item of a list that a tag is.
std::optional<TextEdit> removal_of(const Note& note, const NoteTag& tag) {
  for (const Property* const property : note.with_role(Role::tags)) {
    const yaml::Node& list = property->value();
    for (std::size_t i = 0; i < list.items().size(); ++i)
      if (list.items()[i].span == tag.span) return yaml::remove_item(note.text(), list, i);
  }
  return std::nullopt;
}

void check(const Note& note, Report& report) {
  const std::span<const NoteTag> tags = note.tags();
  const bool has_nested =
      std::any_of(tags.begin(), tags.end(), [](const NoteTag& tag) { return tag.text.find('/') != tag.text.npos; });
  if (!has_nested) return;
  for (const NoteTag& tag : tags) {
    const auto child =
        std::find_if(tags.begin(), tags.end(), [&](const NoteTag& other) { return is_nested_in(other, tag.text); });
    if (child == tags.end()) continue;
    Report::Finding finding = report.add(
        tag.span, "the tag `" + std::string(tag.text) + "` is said by `" + std::string(child->text) + "` too");
    if (auto edit = removal_of(note, tag)) finding.fix(FixSafety::unsafe, "Delete it", {*std::move(edit)});
  }
}

}  // namespace
}  // namespace matterlint::rules::tag_redundant_parent

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/glob_option.h"
#include "lint/rule.h"
#include "note/tags.h"

namespace matterlint::rules::tag_namespace {
namespace {

struct Options {
  std::vector<Glob> allow;
  std::vector<Glob> require_one_of;
  int max_depth = 0;
  bool parents_exist = false;
};

void check(const Note& note, const Options& options, Report& report);
Reads also_reads(const Options& options);

}  // namespace

extern constinit const Rule rule = {
    .id = "tag-namespace",
    .summary = "Tags outside of the trees of tags that are agreed on.",
    .since = "0.1",
    .reads = Reads::tree,
    .also_reads = bind_reads<also_reads>,
    .options = {option<&Options::allow>("allow", "Globs of which a tag must match one: `source/**`; none: any tag."),
                option<&Options::require_one_of>("require-one-of",
                                                 "Globs of which some tag of each note must match one."),
                option<&Options::max_depth>("max-depth", "The most parts of a nested tag; 0: any number.", {0, 100}),
                option<&Options::parents_exist>("parents-exist",
                                                "Whether a note with `a/b` must have the tag `a` too.")},
    .docs = R"md(
In a vault that sorts its notes by nested tags, a tag that starts a tree of its own is a slip. The rule does nothing until
it is configured.

```yaml options
allow: ["source/**", "topic/*"]
max-depth: 2
```

```md bad
---
tags: [source/web, clippings/news, source/web/blog]
                   ^^^^^^^^^^^^^^ the tag `clippings/news` is in none of `source/**`, `topic/*`
                                   ^^^^^^^^^^^^^^^ the tag `source/web/blog` has 3 parts, of 2 at most
---
```

```yaml options
require-one-of: ["source/**"]
```

```md bad
---
tags: [topic/art]
^^^^ no tag is in `source/**`
---
```

```yaml options
parents-exist: true
```

```md bad
---
tags: [topic, topic/art, source/web]
                         ^^^^^^^^^^ the tag `source/web` stands without `source`
---
```
)md",
    .check = bind<check>,
};

namespace {

std::string joined(const std::vector<Glob>& globs) {
  std::string text;
  for (const Glob& glob : globs) text += (text.empty() ? "`" : ", `") + glob.text() + "`";
  return text;
}

bool has_tag(std::span<const NoteTag> tags, std::string_view text) {
  return std::any_of(tags.begin(), tags.end(), [text](const NoteTag& tag) { return tag.text == text; });
}

void check_tag(const NoteTag& tag, std::span<const NoteTag> tags, const Options& options, Report& report) {
  const auto name = [&tag] { return "the tag `" + std::string(tag.text) + "` "; };
  if (!options.allow.empty() && !matches_any(options.allow, tag.text))
    report.add(tag.span, name() + "is in none of " + joined(options.allow));
  const auto depth = 1 + std::count(tag.text.begin(), tag.text.end(), '/');
  if (options.max_depth > 0 && depth > options.max_depth)
    report.add(tag.span, name() + "has " + std::to_string(depth) + " parts, of " + std::to_string(options.max_depth) +
                             " at most");
  const std::size_t slash = tag.text.rfind('/');
  if (options.parents_exist && slash != std::string_view::npos && !has_tag(tags, tag.text.substr(0, slash)))
    report.add(tag.span, name() + "stands without `" + std::string(tag.text.substr(0, slash)) + "`");
}

void check(const Note& note, const Options& options, Report& report) {
  const std::span<const NoteTag> tags = note.tags();
  for (const NoteTag& tag : tags) check_tag(tag, tags, options, report);
  const bool has_required = std::any_of(
      tags.begin(), tags.end(), [&](const NoteTag& tag) { return matches_any(options.require_one_of, tag.text); });
  if (options.require_one_of.empty() || has_required) return;
  const std::span<const Property* const> properties = note.with_role(Role::tags);
  const Span where = properties.empty() ? note.front_matter().opener : properties.front()->key().span;
  report.add(where, "no tag is in " + joined(options.require_one_of));
}

Reads also_reads(const Options& options) {
  const bool says_nothing =
      options.allow.empty() && options.require_one_of.empty() && options.max_depth == 0 && !options.parents_exist;
  return says_nothing ? Reads::never : Reads::none;
}

}  // namespace
}  // namespace matterlint::rules::tag_namespace

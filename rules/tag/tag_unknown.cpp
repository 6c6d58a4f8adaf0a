#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "note/tags.h"
#include "text/edit_distance.h"

namespace matterlint::rules::tag_unknown {
namespace {

struct Options {
  std::string file;
  std::map<std::string, std::string> aliases;
};

void check(const Note& note, const Options& options, const Context& context, Report& report);
Reads also_reads(const Options& options);

}  // namespace

extern constinit const Rule rule = {
    .id = "tag-unknown",
    .summary = "Tags that are not in the list of those that were agreed on.",
    .since = "0.1",
    .fix = FixSafety::safe,
    .reads = Reads::tree,
    .also_reads = bind_reads<also_reads>,
    .options = {option<&Options::file>("file",
                                       "The list, relative to the configuration: a `.txt` with one tag a line, a "
                                       "`.yml` or `.json` with a list or with tags as keys, or a note that has them."),
                option<&Options::aliases>("aliases", "Other names of tags, each with the tag that is meant.")},
    .taxonomy_option = "file",
    .peers = {"docusaurus/onInlineTags", "vscode-front-matter/taxonomy"},
    .docs = R"md(
Where a list says which tags there are, another one is a slip, or is missing in the list. The rule does nothing until it
has one.

```yaml options
file: tags.yml
aliases: {infra: infrastructure}
context: {taxonomies: {tags.yml: {tags: [infrastructure, travel, art/painting]}}}
```

```md bad
---
tags: [infra, travl, music, travel]
       ^^^^^ the tag `infra` is called `infrastructure`
              ^^^^^ the tag `travl` is not in `tags.yml`, did you mean `travel`?
                     ^^^^^ the tag `music` is not in `tags.yml`
---
```
```md fixed
---
tags: [infrastructure, travl, music, travel]
---
```
```md fixed unsafe
---
tags: [infrastructure, travel, music, travel]
---
```

A file with tags as keys may say the other names itself, under `aliases` beside `tags`.

```yaml options
file: tags.yml
context: {taxonomies: {tags.yml: {tags: [infrastructure], aliases: {infra: infrastructure}}}}
```

```md bad
---
tags: infra
      ^^^^^ the tag `infra` is called `infrastructure`
---
```
```md fixed
---
tags: infrastructure
---
```

```yaml options
{}
```

```md good
---
tags: [anything]
---
```
)md",
    .check = bind<check>,
};

namespace {

/// The list that the option names. None: no file is named, or it could not be read, which was said already.
const Taxonomy* taxonomy_of(const Options& options, const Context& context) {
  if (options.file.empty() || context.taxonomies == nullptr) return nullptr;
  const auto found = context.taxonomies->find(options.file);
  return found == context.taxonomies->end() || found->second.tags.empty() ? nullptr : &found->second;
}

std::optional<std::string> meant_by(const std::string& tag, const std::map<std::string, std::string>& aliases) {
  const auto found = aliases.find(tag);
  return found == aliases.end() ? std::nullopt : std::optional(found->second);
}

void report_unknown(const NoteTag& tag, const Options& options, const Taxonomy& taxonomy, Report& report) {
  std::string message = "the tag `" + std::string(tag.text) + "` is not in `" + options.file + "`";
  const auto near = nearest(tag.text, {taxonomy.tags.begin(), taxonomy.tags.end()});
  if (near) message += ", did you mean `" + std::string(*near) + "`?";
  Report::Finding finding = report.add(tag.span, message);
  if (near && tag.place)
    finding.fix(FixSafety::unsafe, "Write `" + std::string(*near) + "`", {{*tag.place, std::string(*near)}});
}

void check(const Note& note, const Options& options, const Context& context, Report& report) {
  const Taxonomy* const taxonomy = taxonomy_of(options, context);
  if (taxonomy == nullptr) return;
  for (const NoteTag& tag : note.tags()) {
    if (std::find(taxonomy->tags.begin(), taxonomy->tags.end(), tag.text) != taxonomy->tags.end()) continue;
    const std::string text(tag.text);
    std::optional<std::string> meant = meant_by(text, options.aliases);
    if (!meant) meant = meant_by(text, taxonomy->aliases);
    if (!meant) {
      report_unknown(tag, options, *taxonomy, report);
      continue;
    }
    Report::Finding finding = report.add(tag.span, "the tag `" + text + "` is called `" + *meant + "`");
    if (tag.place) finding.fix(FixSafety::safe, "Write `" + *meant + "`", {{*tag.place, *meant}});
  }
}

Reads also_reads(const Options& options) {
  return options.file.empty() ? Reads::never : Reads::none;
}

}  // namespace
}  // namespace matterlint::rules::tag_unknown

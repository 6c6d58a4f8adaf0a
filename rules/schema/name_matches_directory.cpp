#include <string>
#include <string_view>

#include "lint/rule.h"
#include "text/unicode.h"

namespace matterlint::rules::name_matches_directory {
namespace {

struct Options {
  std::string key = "name";
};

void check(const Note& note, const Options& options, const Context& context, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "name-matches-directory",
    .summary = "Skills of agents whose name is not that of their folder.",
    .since = "0.1",
    .presets = {{Preset::agent_skill, Severity::error}},
    .reads = Reads::tree | Reads::path,
    .options = {option<&Options::key>("key", "The property that is the name.")},
    .peers = {"agentskills"},
    .docs = R"md(
An agent finds a skill by its folder and knows it by the `name` in its `SKILL.md`; where they differ, it is not loaded.
The names are compared as Unicode compares equivalent characters (NFKC). Nothing is said of a `SKILL.md` that stands
beside the configuration itself: what that folder is called is for whoever checks it out.

```md bad file=skills/read-pdf/SKILL.md
---
name: pdf-reader
      ^^^^^^^^^^ `pdf-reader` is not the name of its folder, `read-pdf`
description: Reads PDF files.
---
```
```md good file=skills/read-pdf/SKILL.md
---
name: read-pdf
description: Reads PDF files.
---
```
```md good file=skills/read-pdf/reference.md
---
name: Reference
---
```
```md good file=SKILL.md
---
name: read-pdf
---
```
)md",
    .check = bind<check>,
};

namespace {

void check(const Note& note, const Options& options, const Context& context, Report& report) {
  constexpr std::string_view file = "/SKILL.md";
  std::string_view path = context.path;
  if (!path.ends_with(file)) return;
  path.remove_suffix(file.size());
  const std::string_view folder = path.substr(path.rfind('/') + 1);
  const Property* const name = note.find(options.key);
  if (name == nullptr || !name->value().is_scalar() || name->value().is_null() || folder == "..") return;
  if (nfkc(name->value().text) == nfkc(folder)) return;
  report.add(name->value().span,
             "`" + std::string(name->value().text) + "` is not the name of its folder, `" + std::string(folder) + "`");
}

}  // namespace
}  // namespace matterlint::rules::name_matches_directory

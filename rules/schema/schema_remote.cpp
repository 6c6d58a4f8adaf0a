#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/glob_option.h"
#include "lint/rule.h"
#include "note/schema_name.h"
#include "text/unicode.h"

namespace matterlint::rules::schema_remote {
namespace {

struct Options {
  std::vector<Glob> allow_hosts;
};

void check(const Note& note, const Options& options, const Context& context, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "schema-remote",
    .summary = "Notes that name a schema on the network.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::error}},
    .reads = Reads::tree,
    .options = {option<&Options::allow_hosts>("allow-hosts",
                                              "Hosts of schemas that are for other programs, as names or globs.")},
    .peers = {"remark-frontmatter-validator", "mdbase"},
    .docs = R"md(
matterlint fetches nothing, so a note with such a `$schema` is not checked against it; and a program that does fetch it
lets whoever wrote the note decide which server is called. Keep a copy and name it in `schema-sources`; or, where the
schema is for another program, say `note-schema: ignore`, or allow the host.

```md bad
---
$schema: https://schemas.example.org/post.json
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the schema of this note is on the network, and nothing is fetched from there
title: A walk
---
```

The versions of JSON Schema are part of matterlint. In data files, `$schema` is for the programs that these are of.

```md good
---
$schema: https://json-schema.org/draft/2020-12/schema
title: A walk
---
```
```json good
{"$schema": "https://schemas.example.org/settings.json"}
```

```yaml options
allow-hosts: ["*.example.org"]
```
```md good
---
$schema: https://schemas.example.org/post.json
---
```
)md",
    .check = bind<check>,
};

namespace {

/// The host of a web address, in small letters; empty: it is none.
std::string web_host(std::string_view uri) {
  const std::string folded = case_fold(uri);
  std::string_view rest = folded;
  const std::size_t scheme = rest.find("://");
  if (scheme == std::string_view::npos || !rest.starts_with("http")) return {};
  rest.remove_prefix(scheme + 3);
  rest = rest.substr(0, rest.find_first_of("/?#"));
  rest = rest.substr(rest.find('@') == std::string_view::npos ? 0 : rest.find('@') + 1);
  return std::string(rest.substr(0, rest.find(':')));
}

void check(const Note& note, const Options& options, const Context& context, Report& report) {
  if (note.front_matter().state == FrontMatter::State::whole) return;
  const std::optional<SchemaName> name = schema_name_in(note);
  if (!name || name->in_comment) return;
  const std::string host = web_host(name->text);
  if (host.empty() || matches_any(options.allow_hosts, host)) return;
  if (context.allows_schema && context.allows_schema(name->text)) return;
  report.add(name->span, "the schema of this note is on the network, and nothing is fetched from there");
}

}  // namespace
}  // namespace matterlint::rules::schema_remote

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/rule.h"
#include "note/schema_name.h"
#include "note/suppression_key.h"
#include "schema/dialect.h"
#include "schema/fix.h"
#include "schema/schema.h"
#include "text/json_text.h"

namespace matterlint {

/// By its short name or its URI.
template <>
struct OptionType<schema::Dialect> {
  static std::string schema(Bounds) {
    std::string names;
    for (const schema::Dialect dialect : schema::all_dialects)
      names += (names.empty() ? "" : ", ") + to_json(name_of(dialect));
    return R"({"type": "string", "examples": [)" + names + "]}";
  }
  static MaybeFault read(const yaml::Node& value, schema::Dialect& option) {
    const std::optional<schema::Dialect> named = schema::dialect_named(value.text);
    if (!named)
      return OptionFault{value.span, "`" + std::string(value.text) +
                                         "` is no version of JSON Schema, such as `2020-12` or `draft-07`"};
    option = *named;
    return std::nullopt;
  }
  static std::string show(schema::Dialect option) { return to_json(name_of(option)); }
};

namespace rules::schema_mismatch {
namespace {

enum class FormatUse : std::uint8_t { assertion, annotation };
constexpr std::array<std::string_view, 2> option_names(FormatUse) {
  return {"assertion", "annotation"};
}

enum class KeywordSeverity : std::uint8_t { off, info, warning, error };
constexpr std::array<std::string_view, 4> option_names(KeywordSeverity) {
  return {"off", "info", "warning", "error"};
}

struct Options {
  bool null_as_missing = true;
  FormatUse format = FormatUse::assertion;
  schema::Dialect dialect = schema::Dialect::draft2020_12;
  KeywordSeverity unknown_keyword = KeywordSeverity::warning;
};

void check(const Note& note, const Options& options, const Context& context, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "schema-mismatch",
    .summary = "Front matter that is not as its schema says.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::error}},
    .fix = FixSafety::safe,
    .reads = Reads::tree,
    .options = {option<&Options::null_as_missing>(
                    "null-as-missing",
                    "Whether a property without a value counts as absent: not checked, but missing where "
                    "it is required."),
                option<&Options::format>("format", "Whether `format` is checked or only a note to the reader."),
                option<&Options::dialect>("dialect",
                                          "The version of JSON Schema of schemas without `$schema`, by its short "
                                          "name or its URI."),
                option<&Options::unknown_keyword>(
                    "unknown-keyword",
                    "How severe a keyword is that the schema's version of JSON Schema does not "
                    "have.")},
    .peers = {"mdn/frontmatter-linter", "github-docs/GHD012", "remark-lint-frontmatter-schema", "frontmatter-lint",
              "frontmatterkit", "mdbase", "vscode-front-matter", "eventcatalog/schema", "docusaurus",
              "remark-frontmatter-validator", "astro"},
    .docs = R"md(
A schema says which properties notes have and what their values may be. What reads the notes relies on it: a status that
is spelled differently is a note that no list shows. Schemas are JSON Schema (draft 4 to 2020-12), as JSON or YAML; which
of them hold for a note stands in the configuration under `schemas`, or in `--schema`. Without a schema the rule is silent.

A note may name a schema itself: `$schema: ../post.schema.json`, a path from the note's folder, or a URI that
`schema-sources` or matterlint knows. It holds beside those of the configuration, or in their place with
`note-schema: replace`; `note-schema: ignore` leaves it to other programs. A note reads no schema from outside of the
configuration's folder. Other URLs are left alone unless `note-schema` stands in the configuration. The first comment of
the front matter may name the schema too, for editors with the YAML language server (`# yaml-language-server:
$schema=../post.schema.json`) or for matterlint alone (`# @schema ../post.schema.json`).

Each finding has a code, so that `schema-mismatch/required` can be selected alone.

```yaml options
context:
  schema:
    required: [title, published]
    properties:
      title: {type: string, maxLength: 20}
      published: {format: iso-date-or-datetime, default: 2025-01-01}
      status: {enum: [draft, review, done]}
      tags: {type: array, items: {type: string}}
      rating: {type: integer, minimum: 1, maximum: 5}
      author: {type: object, required: [name]}
    additionalProperties: false
```

```md bad
---
title: A title that goes on
published: yesterday
           ^^^^^^^^^ `published` must be a date such as 2025-03-17 or 2025-03-17T19:54:00; it is `yesterday` [format]
status: Draft
        ^^^^^ `status` must be one of draft, review, done; it is `Draft`; did you mean `draft`? [enum]
tags: web
      ^^^ `tags` must be a list; it is text [type]
rating: 7
        ^ `rating` must be at most 5; it is `7` [maximum]
author:
^^^^^^ `author.name` is missing [required]
  email: a@example.com
descrption: x
^^^^^^^^^^ `descrption` is no property of this schema [additional-properties]
---
```
```md fixed unsafe
---
title: A title that goes on
published: yesterday
status: draft
tags: [web]
rating: 7
author:
  email: a@example.com
descrption: x
---
```

A property without a value counts as absent, as programs leave it so when they know nothing. Where it is required, that is
a finding all the same.

```md bad
---
^^^ `published` is missing [required]
title:
^^^^^ `title` is empty; it must have a value [required]
status:
---
```
```md fixed unsafe
---
title:
status:
published: "2025-01-01"
---
```

```md good
---
title: Short
published: 2025-03-17
tags: [web]
rating:
---
```
)md",
    .check = bind<check>,
};

namespace {

/// What belongs to matterlint and not to the note's data.
bool is_ours(const schema::Violation& violation) {
  const bool is_unknown = violation.code == "additional-properties" || violation.code == "unevaluated-properties";
  return is_unknown && (violation.property == suppression_key || violation.property == "$schema");
}

void add(const schema::Violation& violation, const Note& note, Report& report) {
  auto finding = report.add(schema::span_of(violation, note), violation.message);
  finding.code(std::string(violation.code));
  finding.related(violation.schema_path, violation.schema_range, violation.schema_message);
  for (const schema::Remedy& remedy : violation.remedies)
    if (auto fix = schema::fix_of(remedy, violation, note))
      finding.fix(fix->safety, std::move(fix->title), std::move(fix->edits));
}

/// What keeps the note's own schema from being used: at its name, or, where it stands beside the note, at the fence. A
/// comment may be meant for an editor that finds the schema elsewhere.
void check_own_schema(const Note& note, const Context& context, Report& report) {
  if (context.own_schema_error.empty()) return;
  const std::optional<SchemaName> name = schema_name_in(note);
  report.add(name ? name->span : note.front_matter().opener, std::string(context.own_schema_error))
      .code("note-schema")
      .at_most(name && name->in_comment ? Severity::warning : Severity::error);
}

void check(const Note& note, const Options& options, const Context& context, Report& report) {
  if (!note.front_matter().has_block()) return;
  check_own_schema(note, context, report);
  const schema::ValidateOptions how = {.null_as_missing = options.null_as_missing,
                                       .assert_formats = options.format == FormatUse::assertion};
  for (const schema::Schema* const schema : context.schemas) {
    std::vector<schema::Violation> violations;
    schema->validate(note.tree().root(), how, violations);
    for (const schema::Violation& violation : violations)
      if (!is_ours(violation)) add(violation, note, report);
  }
}

}  // namespace
}  // namespace rules::schema_mismatch
}  // namespace matterlint

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "lint/date_rewrite.h"
#include "lint/rule.h"
#include "schema/words.h"
#include "text/unicode.h"

namespace matterlint::rules::obsidian_type {
namespace {

void check(const Note& note, const Context& context, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "obsidian-type",
    .summary = "Values that are not of the type that the vault gives their property.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .fix = FixSafety::safe,
    .reads = Reads::tree,
    .docs = R"md(
In a vault of Obsidian a property has one type in all notes, which `.obsidian/types.json` keeps. A value that is of
another one gets a warning sign in the note, and is not found by what filters or sorts by it. Dates are rewritten where
that changes nothing but their form.

```yaml options
note: {flavor: obsidian, readers: obsidian}
context:
  vault:
    property-types: {reviewed: date, begins: datetime, pages: number, read: checkbox, summary: text}
```
```md bad
---
reviewed: March 17th 2025
          ^^^^^^^^^^^^^^^ `reviewed` must be a date in this vault; it is `March 17th 2025`
begins: 2025-03-17 09:30
        ^^^^^^^^^^^^^^^^ `begins` must be a date with a time in this vault; it is `2025-03-17 09:30`
pages: about 300
       ^^^^^^^^^ `pages` must be a number in this vault; it is the text `about 300`
read: yes
      ^^^ `read` must be true or false in this vault; it is the text `yes`
summary:
  - A walk
  ^^^^^^^^ `summary` must be text in this vault; it is a list
---
```
```md fixed
---
reviewed: 2025-03-17
begins: 2025-03-17T09:30:00
pages: about 300
read: yes
summary:
  - A walk
---
```
```md good
---
reviewed: 2025-03-17
begins: 2025-03-17T09:30:00+01:00
pages: 300
read:
summary: 7
---
```

A property without a value fits every type, and so do dates that are links to a daily note, and placeholders of templates.

```md good
---
reviewed: "[[2025-03-17]]"
begins: "{{date}}T{{time}}"
pages:
---
```
)md",
    .check = bind<check>,
};

namespace {

enum class Type : std::uint8_t { text, number, checkbox, date, datetime };
struct NamedType {
  std::string_view name;
  Type type;
  std::string_view in_words;
};
/// Text stands for a list of one, so that the types for lists fit whatever can be seen in a note.
constexpr std::array types = {
    NamedType{"text", Type::text, "text"},
    NamedType{"number", Type::number, "a number"},
    NamedType{"checkbox", Type::checkbox, "true or false"},
    NamedType{"date", Type::date, "a date"},
    NamedType{"datetime", Type::datetime, "a date with a time"},
};

/// Obsidian tells no properties apart by their capitals.
const NamedType* type_of(std::string_view property, const VaultFacts& vault) {
  const auto exact = vault.property_types.find(std::string(property));
  const std::string* named = exact == vault.property_types.end() ? nullptr : &exact->second;
  if (named == nullptr) {
    const std::string folded = case_fold(property);
    for (const auto& [name, type] : vault.property_types)
      if (name.size() == property.size() && case_fold(name) == folded) named = &type;
  }
  for (const NamedType& type : types)
    if (named != nullptr && type.name == *named) return &type;
  return nullptr;
}

bool is_placeholder(std::string_view text) {
  return text.starts_with("{{") || text.find("<%") != std::string_view::npos;
}

bool is_written_as(Type type, const dates::Reading& reading, std::string_view text) {
  using Kind = dates::Reading::Kind;
  if (reading.kind == Kind::nothing || reading.kind == Kind::placeholder || reading.is_wikilink) return true;
  const bool has_blank = slice(text, reading.span).find(' ') != std::string_view::npos;
  return reading.kind == Kind::iso && !(type == Type::datetime && has_blank);
}

bool fits(Type type, const yaml::Node& value, const dates::Reading& reading) {
  if (type == Type::text) return value.is_scalar();
  if (!value.is_scalar()) return false;
  if (type == Type::number) return value.kind == yaml::Kind::integer || value.kind == yaml::Kind::number;
  if (type == Type::checkbox) return value.kind == yaml::Kind::boolean;
  return is_written_as(type, reading, value.text);
}

void check_property(const Note& note, const Property& property, const Context& context, Report& report) {
  const yaml::Node& value = property.value();
  if (value.is_null() || value.is_mapping() || (value.is_scalar() && value.text.empty())) return;
  if (is_placeholder(note.text(value.span))) return;
  const NamedType* const type = type_of(property.name(), *context.vault);
  if (type == nullptr) return;
  const bool is_date = type->type == Type::date || type->type == Type::datetime;
  DateValue date;
  date.property = &property;
  date.node = &value;
  if (is_date && value.is_scalar()) date.reading = dates::read(value.text, note.settings().dates);
  if (fits(type->type, value, date.reading)) return;
  Report::Finding finding =
      report.add(value.span, "`" + std::string(property.name()) + "` must be " + std::string(type->in_words) +
                                 " in this vault; it is " + (is_date || !value.is_string() ? "" : "the text ") +
                                 schema::value_in_words(value));
  if (!is_date || !date.reading.is_date()) return;
  DateRewrite rewrite = rewrite_date(note, context, date, {});
  if (!rewrite.text.empty() && rewrite.safety == FixSafety::safe)
    finding.fix(rewrite.safety, "Write the date as " + rewrite.text, {{rewrite.place, rewrite.text}});
}

void check(const Note& note, const Context& context, Report& report) {
  if (context.vault == nullptr || context.vault->property_types.empty()) return;
  for (const Property& property : note.properties()) check_property(note, property, context, report);
}

}  // namespace
}  // namespace matterlint::rules::obsidian_type

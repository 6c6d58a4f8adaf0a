#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "note/rename.h"
#include "schema/schema.h"
#include "text/parts.h"
#include "text/utf8.h"
#include "yaml/edit.h"

namespace matterlint::rules::deprecated_key {
namespace {

struct Options {
  std::map<std::string, std::string> map;
};

void check(const Note& note, const Options& options, const Context& context, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "deprecated-key",
    .summary = "Properties that are called something else by now.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .fix = FixSafety::safe,
    .reads = Reads::tree,
    .options = {option<&Options::map>("map",
                                      "Old names and the new ones. With the flavor `obsidian` also `tag`, `alias` and "
                                      "`cssclass`, unless their new name here is empty.")},
    .peers = {"obsidian/format-converter", "github-docs/GHD012"},
    .docs = R"md(
Obsidian 1.9 no longer reads `tag`, `alias` and `cssclass`: the tags of such a note are lost. Their new names stand for
lists. The fix is safe where the value is text or a list and can be read in one way only.

```yaml options
note: {flavor: obsidian}
```
```md bad
---
tag: walks
^^^ `tag` is called `tags` by now
alias: By the river
^^^^^ `alias` is called `aliases` by now
cssclass: [wide]
^^^^^^^^ `cssclass` is called `cssclasses` by now
---
```
```md fixed
---
tags: [walks]
aliases: [By the river]
cssclasses: [wide]
---
```

Where both names stand, which of them holds is for you to say.

```md bad
---
tag: walks
^^^ `tag` is called `tags` by now, which stands here too
tags: [rivers]
‾‾‾‾ here
---
```

Other programs know these names for something else.

```yaml options
note: {flavor: hugo}
```
```md good
---
alias: true
tag: walks
---
```

## Names of your own

```yaml options
map: {spec-url: spec-urls}
```
```md bad
---
spec-url: https://example.org
^^^^^^^^ `spec-url` is called `spec-urls` by now
---
```
```md fixed unsafe
---
spec-urls: https://example.org
---
```

## What a schema says

Of a property with `deprecated: true`, and with what to do about it in `deprecationMessage`.

```yaml options
context:
  schema:
    properties:
      layout: {deprecated: true}
      image: {deprecated: true, deprecationMessage: Use `cover`.}
```
```md bad
---
layout: post
^^^^^^ the schema says that `layout` is deprecated
image: river.png
^^^^^ the schema says that `image` is deprecated: Use `cover`
---
```
)md",
    .check = bind<check>,
};

namespace {

struct Replaced {
  std::string_view old;
  std::string_view now;
};
constexpr std::array replaced_by_obsidian = {Replaced{"tag", "tags"}, Replaced{"alias", "aliases"},
                                             Replaced{"cssclass", "cssclasses"}};

/// The new name; empty: the old one is good.
std::string new_name(std::string_view key, const Note& note, const Options& options) {
  if (!options.map.empty())
    if (const auto found = options.map.find(std::string(key)); found != options.map.end()) return found->second;
  if (note.flavor() != Flavor::obsidian) return {};
  for (const Replaced& replaced : replaced_by_obsidian)
    if (replaced.old == key) return std::string(replaced.now);
  return {};
}

struct ListForm {
  std::optional<TextEdit> edit;  ///< Nothing: the value stays.
  FixSafety safety = FixSafety::safe;
};

/// The value as the list that Obsidian made of it: a text was split at commas, and at blanks where it was one of
/// classes.
ListForm list_form(const Note& note, const Property& property) {
  const yaml::Node& value = property.value();
  if (value.is_sequence()) return {};
  if (!value.is_string() || value.text.empty()) return {{}, FixSafety::unsafe};
  const bool is_one_line = note.text(value.outer).find('\n') == std::string_view::npos;
  if (!is_one_line || value.properties != nullptr || note.tree().language() != yaml::Language::yaml)
    return {{}, FixSafety::none};
  const bool is_alias = property.name() == "alias";
  const std::vector<std::string_view> parts = parts_between(value.text, is_alias ? "," : ", ");
  return {TextEdit{value.outer, yaml::flow_list_of(parts, note.settings().readers)},
          parts.size() == 1 ? FixSafety::safe : FixSafety::unsafe};
}

void check_name(const Note& note, const Property& property, const std::string& now, bool is_of_obsidian,
                Report& report) {
  std::string message = "`" + std::string(property.name()) + "` is called `" + now + "` by now";
  const Property* const other = note.find(now);
  if (other != nullptr) message += ", which stands here too";
  Report::Finding finding = report.add(property.key().span, message);
  if (other != nullptr) finding.related(other->key().span, "here");
  auto rename = rename_edit(note, property, now);
  if (!rename) return;
  ListForm list = is_of_obsidian ? list_form(note, property) : ListForm{{}, FixSafety::unsafe};
  std::vector<TextEdit> edits = {*std::move(rename)};
  if (list.edit) edits.push_back(*std::move(list.edit));
  finding.fix(list.safety, "Rename it to `" + now + "`", std::move(edits));
}

std::string deprecation(const schema::KnownProperty& known) {
  std::string message = "the schema says that `" + std::string(known.name) + "` is deprecated";
  std::string_view advice = trim(known.advice.substr(0, known.advice.find('\n')));
  if (advice.ends_with('.')) advice.remove_suffix(1);
  return advice.empty() ? message : message + ": " + std::string(advice);
}

void check_schema(const schema::Schema& schema, const Note& note, const Options& options, Report& report) {
  for (const schema::KnownProperty& known : schema.properties().named()) {
    const Property* const property = known.is_deprecated ? note.find(known.name) : nullptr;
    if (property == nullptr || property->value().is_null() || !new_name(known.name, note, options).empty()) continue;
    report.add(property->key().span, deprecation(known)).related(known.path, known.range, "the schema says so here");
  }
}

void check(const Note& note, const Options& options, const Context& context, Report& report) {
  for (const Property& property : note.properties()) {
    const std::string now = new_name(property.name(), note, options);
    if (now.empty()) continue;
    const bool is_of_obsidian = !options.map.contains(std::string(property.name()));
    check_name(note, property, now, is_of_obsidian, report);
  }
  for (const schema::Schema* const schema : context.schemas) check_schema(*schema, note, options, report);
}

}  // namespace
}  // namespace matterlint::rules::deprecated_key

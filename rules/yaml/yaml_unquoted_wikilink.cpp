#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "lint/rule.h"
#include "note/mender.h"
#include "yaml/quote.h"

namespace matterlint::rules::yaml_unquoted_wikilink {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-unquoted-wikilink",
    .summary = "Wikilinks in front matter that do not stand in quotes.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::error}},
    .fix = FixSafety::safe,
    .reads = Reads::block,
    .docs = R"md(
To YAML, `[[Note]]` is a list in a list. Obsidian then shows no link, and its link graph misses one. Only notes of the
flavor `obsidian` are looked at.

```yaml options
note: {flavor: obsidian}
```
```md bad
---
up: [[Home]]
    ^^^^^^^^ a wikilink must stand in quotes
related:
  - [[Second note]]
    ^^^^^^^^^^^^^^^ a wikilink must stand in quotes
---
```
```md fixed
---
up: "[[Home]]"
related:
  - "[[Second note]]"
---
```

Text behind the brackets makes the whole front matter unreadable. Several links become a list; they could be one text,
so that fix is not safe.

```md bad
---
up: [[Home]] and more
    ^^^^^^^^^^^^^^^^^ a wikilink must stand in quotes
---
```
```md fixed
---
up: "[[Home]] and more"
---
```
```md bad
---
up: [[Home]], [[Garden]]
    ^^^^^^^^^^^^^^^^^^^^ a wikilink must stand in quotes
---
```
```md fixed unsafe
---
up: ["[[Home]]", "[[Garden]]"]
---
```

Numbers are a matrix.

```md good
---
up: "[[Home]]"
matrix: [[1, 2], [3, 4]]
one: [[1, 2]]
---
```
)md",
    .check = bind<check>,
};

namespace {

/// No tag is a link, in quotes or without.
std::string message_of(bool is_tag) {
  return is_tag ? "a tag can not be a wikilink" : "a wikilink must stand in quotes";
}

/// `[[x]]`: a list of one list, with nothing but text in it.
bool is_wikilink(const Note& note, const yaml::Node& node) {
  if (!node.is_sequence() || node.style != yaml::Style::flow || node.size() != 1 || node.is_alias()) return false;
  const std::string_view text = note.text(node.span);
  if (!text.starts_with("[[") || !text.ends_with("]]") || text.size() < 5) return false;
  const std::string_view inside = text.substr(2, text.size() - 4);
  if (inside.find_first_of("[]{}\n") != std::string_view::npos) return false;
  const bool has_quotes = inside.find_first_of("\"'") != std::string_view::npos;
  const std::span<const yaml::Node> items = node.items()[0].items();
  // Quotes around a whole item are YAML's; others belong to the link.
  const bool is_quoted = std::any_of(items.begin(), items.end(), [&](const yaml::Node& item) {
    return item.is_quoted() || (has_quotes && item.is_mapping());
  });
  return !is_quoted && std::any_of(items.begin(), items.end(),
                                   [](const yaml::Node& item) { return item.is_string() || item.is_mapping(); });
}

void report_link(const Note& note, const yaml::Node& node, Report& report) {
  const bool is_one = node.items()[0].size() == 1;
  const bool has_properties = node.properties != nullptr;
  const FixSafety safety = has_properties ? FixSafety::none : is_one ? FixSafety::safe : FixSafety::unsafe;
  report.add(node.span, message_of(false))
      .fix(safety, "Put the link in quotes", {{node.span, yaml::double_quoted(note.text(node.span))}});
}

/// The word in the brackets may have been meant.
void report_tag(const Note& note, const yaml::Node& node, bool is_item, Report& report) {
  const std::string_view inside = note.text({node.span.begin + 2, node.span.end - 2});
  Report::Finding finding = report.add(node.span, message_of(true));
  if (node.properties != nullptr || inside.find_first_of("|#:") != std::string_view::npos) return;
  const std::string tags = is_item ? std::string(inside) : "[" + std::string(inside) + "]";
  finding.fix(FixSafety::unsafe, "Write the tag without its brackets", {{node.span, tags}});
}

void check_tags(const Note& note, const yaml::Node& value, Report& report) {
  if (is_wikilink(note, value)) return report_tag(note, value, false, report);
  for (const yaml::Node& item : value.items())
    if (is_wikilink(note, item)) report_tag(note, item, item.items()[0].size() == 1, report);
}

void check_node(const Note& note, const yaml::Node& node, Report& report) {
  if (is_wikilink(note, node)) return report_link(note, node, report);
  if (node.is_alias()) return;
  for (const yaml::Node& item : node.items()) check_node(note, item, report);
  for (const yaml::Entry& entry : node.entries()) check_node(note, entry.value, report);
}

void check_broken(const Note& note, Report& report) {
  const yaml::Mender mender = mender_of(note);
  for (const yaml::SyntaxError& error : note.tree().errors()) {
    if (error.fault != yaml::Fault::unquoted_wikilink) continue;
    Report::Finding finding = report.add(error.span, message_of(mender.is_in_tags(error)));
    const std::optional<yaml::Repair> repair = mender.repair_of(error);
    if (!repair) continue;
    finding.fix(mender.is_mendable() ? FixSafety::safe : FixSafety::unsafe, std::string(repair->title), repair->edits);
  }
}

void check(const Note& note, Report& report) {
  if (note.flavor() != Flavor::obsidian || note.tree().language() != yaml::Language::yaml) return;
  if (note.is_broken()) return check_broken(note, report);
  for (const Property& property : note.properties()) {
    if (property.roles.contains(Role::tags)) {
      check_tags(note, property.value(), report);
    } else {
      check_node(note, property.value(), report);
    }
  }
}

}  // namespace
}  // namespace matterlint::rules::yaml_unquoted_wikilink

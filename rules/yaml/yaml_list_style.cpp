#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "lint/rule.h"
#include "yaml/edit.h"
#include "yaml/indents.h"

namespace matterlint::rules::yaml_list_style {
namespace {

enum class Form : std::uint8_t { block, flow, any };
[[maybe_unused]] constexpr std::array<std::string_view, 3> option_names(Form) {
  return {"block", "flow", "any"};
}

struct Options {
  Form style = Form::block;
  std::map<std::string, Form> keys;
  int indent = 2;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-list-style",
    .summary = "Lists in brackets where one item a line is wanted, or the other way round.",
    .since = "0.1",
    .fix = FixSafety::safe,
    .reads = Reads::tree,
    .options = {option<&Options::style>("style", "`block`: an item a line; `flow`: in brackets; `any`."),
                option<&Options::keys>("keys", "The same for single properties."),
                option<&Options::indent>(
                    "indent",
                    "The blanks that the fix writes before the items of a list, where no other in the note says how.",
                    {0, 8})},
    .peers = {"obsidian-linter/format-yaml-array", "yamllint/brackets", "vscode-front-matter"},
    .docs = R"md(
One form of lists makes changes easy to compare: with an item a line, a new one is a new line. The fix leaves lists alone
that hold mappings, comments or text over several lines.

```md bad
---
tags: [walks, rivers]
^^^^ the list `tags` must have an item a line
---
```
```md fixed
---
tags:
  - walks
  - rivers
---
```

A list in brackets without items has no other form.

```md good
---
tags:
  - walks
aliases: []
---
```

```yaml options
keys: {tags: flow, aliases: any}
```
```md bad
---
tags:
^^^^ the list `tags` must be in brackets
  - walks
  - a, b
aliases: [By the river]
---
```
```md fixed
---
tags: [walks, "a, b"]
aliases: [By the river]
---
```
)md",
    .check = bind<check>,
};

namespace {

Form form_for(const Options& options, std::string_view name) {
  const auto found = options.keys.find(std::string(name));
  return found == options.keys.end() ? options.style : found->second;
}

/// As the other collections of the note; where there are none, as the options say.
std::uint32_t indent_in(const Note& note, const yaml::Node& root, const Options& options) {
  const auto collections = yaml::indented_collections(note.text(), root);
  if (collections.empty()) return static_cast<std::uint32_t>(options.indent);
  const yaml::UsualIndents usual = yaml::usual_indents(collections);
  return usual.lists_are_flush ? 0 : usual.depth;
}

void check(const Note& note, const Options& options, Report& report) {
  const yaml::Node* const root = note.tree().root();
  if (note.tree().language() != yaml::Language::yaml || root == nullptr || root->style == yaml::Style::flow) return;
  std::optional<std::uint32_t> indent;
  for (const Property& property : note.properties()) {
    const yaml::Node& list = property.value();
    if (!list.is_sequence() || list.is_alias() || list.size() == 0) continue;
    const Form wanted = form_for(options, property.name());
    const Form form = list.style == yaml::Style::flow ? Form::flow : Form::block;
    if (wanted == Form::any || form == wanted) continue;
    const bool to_block = wanted == Form::block;
    Report::Finding finding =
        report.add(property.key().span, "the list `" + std::string(property.name()) + "` must " +
                                            (to_block ? "have an item a line" : "be in brackets"));
    if (to_block && !indent) indent = indent_in(note, *root, options);
    auto edit = to_block ? yaml::as_block_list(note.text(), property.key(), list, *indent)
                         : yaml::as_flow_list(note.text(), property.key(), list);
    if (edit)
      finding.fix(FixSafety::safe, to_block ? "Write an item a line" : "Write it in brackets", {*std::move(edit)})
          .keeps_values();
  }
}

}  // namespace
}  // namespace matterlint::rules::yaml_list_style

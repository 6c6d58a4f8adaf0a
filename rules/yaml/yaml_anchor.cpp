#include <algorithm>
#include <string>
#include <vector>

#include "lint/rule.h"
#include "yaml/stray_property.h"
#include "yaml/walk.h"

namespace matterlint::rules::yaml_anchor {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-anchor",
    .summary = "Anchors, aliases, merge keys and tags of YAML.",
    .since = "0.1",
    .presets = {{Preset::obsidian, Severity::warning}},
    .reads = Reads::tree,
    .peers = {"yamllint/anchors", "frontmatterkit"},
    .docs = R"md(
Obsidian's property editor writes the values in place of anchors and aliases and drops tags, and few programs that read
front matter know merge keys.

```md bad
---
base: &base {color: red}
      ^^^^^ an anchor of YAML, which is lost when Obsidian writes the properties
copy: *base
      ^^^^^ an alias of YAML, which is lost when Obsidian writes the properties
more:
  <<: *base
      ^^^^^ an alias of YAML, which is lost when Obsidian writes the properties
number: !!str 10
        ^^^^^ a tag of YAML, which is lost when Obsidian writes the properties
---
```

```md good
---
base: {color: red}
"<<": text
---
```
)md",
    .check = bind<check>,
};

namespace {

void check_node(const yaml::Node& node, const std::vector<const yaml::Node*>& strays, Report& report) {
  const bool is_stray = std::binary_search(strays.begin(), strays.end(), &node,
                                           [](const yaml::Node* a, const yaml::Node* b) { return a->span < b->span; });
  if (node.properties == nullptr || is_stray) return;
  const yaml::NodeProperties& properties = *node.properties;
  const bool has_both = !properties.tag.empty() && !properties.anchor.empty();
  const std::string what = properties.is_alias ? "an alias" : properties.tag.empty() ? "an anchor" : "a tag";
  report.add(properties.span, (has_both ? "a tag and an anchor" : what) + " of YAML, which is lost when Obsidian " +
                                  "writes the properties");
}

void check(const Note& note, Report& report) {
  if (note.tree().language() != yaml::Language::yaml || note.tree().root() == nullptr) return;
  const auto tokens = note.tree().tokens();
  const bool has_any = std::any_of(tokens.begin(), tokens.end(), [](const yaml::Token& token) {
    return token.is_property() || token.is(yaml::TokenKind::alias);
  });
  if (!has_any) return;
  const std::vector<const yaml::Node*> strays = yaml::stray_properties(note.tree());
  yaml::for_each_node(*note.tree().root(), [&](const yaml::Node& node) { check_node(node, strays, report); });
}

}  // namespace
}  // namespace matterlint::rules::yaml_anchor

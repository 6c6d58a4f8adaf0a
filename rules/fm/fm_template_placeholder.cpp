#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lint/glob_option.h"
#include "lint/rule.h"
#include "lint/template_note.h"
#include "yaml/walk.h"

namespace matterlint::rules::fm_template_placeholder {
namespace {

struct Options {
  std::vector<std::string> patterns = {"{{*}}", "<%*%>", "TODOCS"};
  std::vector<Glob> ignore = usual_templates();
};

void check(const Note& note, const Options& options, const Context& context, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "fm-template-placeholder",
    .summary = "Placeholders of a template that nobody filled in.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .reads = Reads::block,
    .options = {option<&Options::patterns>("patterns", "What a placeholder looks like; `*` stands for any text."),
                option<&Options::ignore>("ignore",
                                         "Notes that are templates themselves. The template folders that the "
                                         "settings of an Obsidian vault name always are.")},
    .peers = {"github-docs/todocs-placeholder", "kb-lint"},
    .docs = R"md(
A program that should have filled in the note did not run, or did not know the name.

```md bad
---
created: {{date}}
         ^^^^^^^^ this placeholder was not filled in
modified: <% tp.date.now() %>
          ^^^^^^^^^^^^^^^^^^^ this placeholder was not filled in
title: "{{title}}"
        ^^^^^^^^^ this placeholder was not filled in
---
```
```md bad
---
created: {{date}}, {{time}}
         ^^^^^^^^^^^^^^^^^^ this placeholder was not filled in
---
```

In quotes, only a placeholder that is the whole value is reported.

```md good
---
title: "How to write {{date}} in a template"
---
```

Templates hold placeholders on purpose.

```md good file=templates/daily.md
---
created: "{{date}}"
---
```
)md",
    .check = bind<check>,
};

namespace {

/// A pattern at its first `*`.
struct Marks {
  explicit Marks(std::string_view pattern) {
    const std::size_t star = pattern.find('*');
    opener = pattern.substr(0, star);
    if (star != pattern.npos) closer = pattern.substr(star + 1);
  }
  bool is_whole(std::string_view text) const {
    return text.size() >= opener.size() + closer.size() && text.starts_with(opener) && text.ends_with(closer) &&
           (!closer.empty() || text == opener);
  }
  bool is_in(std::string_view text) const {
    const std::size_t at = text.find(opener);
    return at != text.npos && text.find(closer, at + opener.size()) != text.npos;
  }

  std::string_view opener;
  std::string_view closer;
};

bool is_placeholder(const Note& note, const yaml::Node& node, const Options& options) {
  const bool is_plain = node.is_scalar() && !node.is_quoted();
  const std::string_view text = node.is_scalar() ? node.text : note.text(node.span);
  if (node.is_alias() || (!node.is_scalar() && !text.starts_with("{{"))) return false;
  return std::any_of(options.patterns.begin(), options.patterns.end(), [&](std::string_view pattern) {
    const Marks marks(pattern);
    return !pattern.empty() && (marks.is_whole(text) || (is_plain && marks.is_in(text)));
  });
}

/// Whether a block has how some pattern begins, so that it is worth a look.
bool may_have_placeholder(std::string_view block, const Options& options) {
  return std::any_of(options.patterns.begin(), options.patterns.end(), [block](std::string_view pattern) {
    return !pattern.empty() && block.find(Marks(pattern).opener) != block.npos;
  });
}

void check_node(const Note& note, const yaml::Node& node, const Options& options, Report& report) {
  if (is_placeholder(note, node, options)) {
    report.add(node.span, "this placeholder was not filled in");
    return;
  }
  if (node.is_alias()) return;
  for (const yaml::Node& item : node.items()) check_node(note, item, options, report);
  for (const yaml::Entry& entry : node.entries()) check_node(note, entry.value, options, report);
}

void check(const Note& note, const Options& options, const Context& context, Report& report) {
  if (note.front_matter().state != FrontMatter::State::closed) return;
  const bool is_candidate =
      note.tree().is_broken() || may_have_placeholder(note.text(note.front_matter().block), options);
  if (!is_candidate || is_template(context, options.ignore)) return;
  for (const yaml::SyntaxError& error : note.tree().errors())
    if (error.fault == yaml::Fault::placeholder) report.add(error.span, "this placeholder was not filled in");
  for (const Property& property : note.properties()) check_node(note, property.value(), options, report);
}

}  // namespace
}  // namespace matterlint::rules::fm_template_placeholder

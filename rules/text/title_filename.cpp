#include <string>
#include <string_view>

#include "lint/rule.h"
#include "text/ascii_sets.h"
#include "text/unicode.h"
#include "text/without.h"

namespace matterlint::rules::title_filename {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "title-filename",
    .summary = "Titles that are not the name of the file.",
    .since = "0.1",
    .reads = Reads::tree,
    .peers = {"obsidian-linter/yaml-title", "kb-lint"},
    .docs = R"md(
Obsidian shows the file's name, other programs the title: the note has two names. Case, and marks that a file's name can
not have, make no difference; neither does what stands between words.

```md bad file=Harbor.md
---
title: The old pier
       ^^^^^^^^^^^^ the title is not the file's name, `Harbor`
---
```
```md good file=the-old-pier.md
---
title: "The old: Pier?"
---
```
)md",
    .check = bind<check>,
};

namespace {

/// Letters and digits of any script alone.
std::string key_of(std::string_view text) {
  return without(case_fold(text), ascii::letters_and_digits,
                 [](char32_t value) { return is_punctuation(value) || is_whitespace(value); });
}

/// Names that folders give to their own page.
bool is_page_of_folder(std::string_view name) {
  return name == "index" || name == "_index" || name == "README" || name == "SKILL";
}

void check(const Note& note, Report& report) {
  const std::string_view name = note.stem();
  if (name.empty() || is_page_of_folder(name)) return;
  for (const PropertyValue& value : note.values_with_role(Role::title))
    if (value.node->is_string() && value.node->text != name && key_of(value.node->text) != key_of(name))
      report.add(value.node->span, "the title is not the file's name, `" + std::string(name) + "`");
}

}  // namespace
}  // namespace matterlint::rules::title_filename

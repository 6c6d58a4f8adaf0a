#include <string>

#include "lint/rule.h"
#include "yaml/core_schema.h"
#include "yaml/quote.h"

namespace matterlint::rules::yaml_truthy_key {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-truthy-key",
    .summary = "Keys such as `on` and `yes`, which some programs read as true or false.",
    .since = "0.1",
    .fix = FixSafety::unsafe,
    .reads = Reads::tree,
    .peers = {"yamllint/truthy"},
    .docs = R"md(
Programs that read YAML 1.1 have no property `on` then, but one that is called `true`. The rule is off everywhere: most
such keys are meant for programs that know better.

```md bad
---
on: Monday
^^ `on` is true or false for some programs, not the name of a property
No: 5
^^ `No` is true or false for some programs, not the name of a property
---
```
```md fixed unsafe
---
"on": Monday
"No": 5
---
```

```md good
---
"on": Monday
number: 5
---
```
)md",
    .check = bind<check>,
};

namespace {

/// Plain text that a reader of YAML 1.1 takes for something else, and that looks like a word.
bool is_word_for_boolean(const yaml::Node& key) {
  return key.is_string() && key.style == yaml::Style::plain && key.text.size() <= 3 && !key.text.empty() &&
         key.text.find_first_of("0123456789.:-+_=<~") == std::string_view::npos;
}

void check(const Note& note, Report& report) {
  if (note.tree().language() != yaml::Language::yaml) return;
  for (const Property& property : note.properties()) {
    const yaml::Node& key = property.key();
    if (!is_word_for_boolean(key) || yaml::is_plain_text(key.text, note.settings().readers)) continue;
    report
        .add(key.span, "`" + std::string(key.text) + "` is true or false for some programs, not the name of a property")
        .fix(FixSafety::unsafe, "Put the key in quotes", {{key.outer, yaml::double_quoted(key.text)}});
  }
}

}  // namespace
}  // namespace matterlint::rules::yaml_truthy_key

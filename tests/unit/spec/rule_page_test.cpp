#include "spec/rule_page.h"

#include <doctest/doctest.h>

using namespace matterlint;

namespace {

struct Options {
  bool strict = false;
  std::vector<std::string> words = {"a|b"};
};

constexpr OptionList options = {option<&Options::strict>("strict", "Whether good words count."),
                                option<&Options::words>("words", "Which words.")};

RuleInfo documented_rule() {
  RuleInfo rule;
  rule.id = "word-bad";
  rule.group = "text";
  rule.file = "rules/text/word_bad.cpp";
  rule.summary = "Words that are bad.";
  rule.since = "0.2";
  rule.fix = FixSafety::unsafe;
  rule.presets = {{Preset::recommended, Severity::info}, {Preset::docs, Severity::warning}};
  rule.peers = {"other/X1"};
  rule.options = options;
  rule.docs = R"(
They are bad.

```md bad visible
bad⏎
^^^ `bad` is bad
```
```md fixed unsafe visible
good⏎
```

## Strict

```yaml options
strict: true
words:
  - c
note: {flavor: gfm, readers: [psych]}
context: {path: a.md}
```
```md good
good
```
)";
  return rule;
}

}  // namespace

TEST_CASE("a rule's page is made from the rule alone") {
  CHECK(spec::rule_page(documented_rule()) == R"(<!-- Made from rules/text/word_bad.cpp by `./dev update`. -->
# word-bad

Words that are bad.

| | |
|---|---|
| Severity | warning in `docs`, info in `recommended` |
| Fix | unsafe: `--fix --unsafe-fixes` makes it |
| Since | 0.2 |
| Elsewhere | other/X1 |

They are bad.

Reported:

```md
bad⏎
^^^ `bad` is bad
```

After `--fix --unsafe-fixes`:

```md
good⏎
```

## Strict

With this in `matterlint.yaml`:

```yaml
flavor: gfm
readers: [psych]
rules:
  word-bad:
    strict: true
    words:
      - c
```

Left alone:

```md
good
```

In these notes → is a tab, ␍ a carriage return, ⍽ a no-break space, ⊙ a byte order mark, · a blank before the end of a line, ⏎ a line feed, ⟦FF⟧ a byte that is no UTF-8 and ⟦U+200B⟧ a character that cannot be seen.

## Options

| Option | Type | Default | |
|---|---|---|---|
| `strict` | `{"type": "boolean"}` | `false` | Whether good words count. |
| `words` | `{"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "string"}]}` | `["a\|b"]` | Which words. |
)");
}

TEST_CASE("the list of rules is ordered by group") {
  RuleSet rules;
  rules.add(documented_rule());
  CHECK(spec::rule_index(rules) == R"(<!-- Made from rules/ by `./dev update`. -->
# Rules

## text

| Rule | Reports | In `recommended` | Fix |
|---|---|---|---|
| [word-bad](word-bad.md) | Words that are bad. | info | unsafe |
)");
}

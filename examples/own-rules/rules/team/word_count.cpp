#include <string>

#include "lint/rule.h"

namespace matterlint::rules::word_count {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "word-count",
    .summary = "A `words` that is not how many words the note has.",
    .since = "1.0",
    .presets = {{Preset::recommended, Severity::info}},
    .fix = FixSafety::unsafe,
    .reads = Reads::tree | Reads::text,
    .docs = R"md(
The archive is sorted by `words`, and nobody counts them again. Code, addresses and comments are no words.

```md bad
---
words: 3
       ^ the note has 2 words, not `3`
---
Two [words](https://example.org/not-this-one).
```
```md fixed unsafe
---
words: 2
---
Two [words](https://example.org/not-this-one).
```
```md good
---
words: 2
---
Two words.
```
)md",
    .check = bind<check>,
};

namespace {

std::size_t words_in(std::string_view text) {
  std::size_t words = 0;
  bool is_inside = false;
  for (const char c : text) {
    const bool is_blank = c == ' ' || c == '\t';
    if (!is_blank && !is_inside) ++words;
    is_inside = !is_blank;
  }
  return words;
}

bool has_letter(std::string_view text) {
  return text.find_first_not_of(" \t.,;:!?") != std::string_view::npos;
}

void check(const Note& note, Report& report) {
  const Property* const property = note.find("words");
  if (property == nullptr || property->value().kind != yaml::Kind::integer) return;
  std::size_t words = 0;
  for (const Span text : note.body().text())
    if (has_letter(note.text(text))) words += words_in(note.text(text));
  const std::string count = std::to_string(words);
  const yaml::Node& value = property->value();
  if (value.text == count) return;
  report.add(value.span, "the note has " + count + " words, not `" + std::string(value.text) + "`")
      .fix(FixSafety::unsafe, "Write " + count, {{value.span, count}});
}

}  // namespace
}  // namespace matterlint::rules::word_count

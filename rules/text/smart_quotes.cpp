#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "lint/key_option.h"
#include "lint/rule.h"
#include "text/npos.h"
#include "yaml/quote.h"

namespace matterlint::rules::smart_quotes {
namespace {

enum class Direction : std::uint8_t { straight, curly };
constexpr std::array<std::string_view, 2> option_names(Direction) {
  return {"straight", "curly"};
}

struct Options {
  KeyList keys;
  Direction direction = Direction::straight;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "smart-quotes",
    .summary = "Quotes and apostrophes of the other kind in titles.",
    .since = "0.1",
    .fix = FixSafety::unsafe,
    .reads = Reads::tree,
    .options = {option<&Options::keys>("keys", "Keys whose values are looked at, besides titles and aliases."),
                option<&Options::direction>("direction", "The kind that titles are to have: `straight` or `curly`.")},
    .peers = {"github-docs/frontmatter-curly-quotes", "rumdl/MD088", "obsidian-linter/quote-style"},
    .docs = R"md(
Who looks for a title with `'` does not find one with `’`. There is no fix for `curly`, since it is not known which of the
two a quote is.

```md bad
---
title: The “river” isn’t here
           ^ `“` is a curly quote
---
```
```md fixed unsafe
---
title: The "river" isn't here
---
```

```yaml options
direction: curly
keys: [subtitle]
```
```md bad
---
title: The river isn't here
                    ^ `'` is a straight quote
subtitle: The "bridge"
              ^ `"` is a straight quote
---
```
)md",
    .check = bind<check>,
};

namespace {

struct Quote {
  std::string_view curly;
  std::string_view straight;
};
constexpr std::array<Quote, 5> quotes = {{{"“", "\""}, {"”", "\""}, {"„", "\""}, {"‘", "'"}, {"’", "'"}}};

std::string straightened(std::string_view text) {
  std::string result(text);
  for (const Quote& quote : quotes)
    for (std::size_t at = 0; (at = result.find(quote.curly, at)) != npos; ++at)
      result.replace(at, quote.curly.size(), quote.straight);
  return result;
}

/// Where the first quote of the other kind is; npos if there is none.
std::size_t first_other(std::string_view text, Direction direction) {
  if (direction == Direction::curly) return text.find_first_of("\"'");
  constexpr char first_byte = '\xE2';
  static_assert(std::all_of(quotes.begin(), quotes.end(), [](const Quote& one) { return one.curly[0] == first_byte; }));
  if (text.find(first_byte) == npos) return npos;
  std::size_t first = npos;
  for (const Quote& quote : quotes) first = std::min(first, text.find(quote.curly));
  return first;
}

void check_value(const Note& note, const yaml::Node& value, Direction direction, Report& report) {
  if (!value.is_string()) return;
  const std::size_t at = first_other(value.text, direction);
  if (at == npos) return;
  const std::size_t size = direction == Direction::curly ? 1 : 3;
  const std::string written(value.text.substr(at, size));
  auto finding =
      report.add(note.place_of(value, span_of(at, at + size)).value_or(value.span),
                 "`" + written + "` is a " + (direction == Direction::curly ? "straight" : "curly") + " quote");
  if (direction == Direction::straight)
    finding.fix(FixSafety::unsafe, "Write straight quotes",
                {yaml::replace_scalar(value, note.text(), straightened(value.text), note.settings().readers)});
}

void check(const Note& note, const Options& options, Report& report) {
  for (const Property& property : note.properties()) {
    const bool is_wanted = property.roles.contains(Role::title) || property.roles.contains(Role::aliases) ||
                           options.keys.contains(property.name());
    if (!is_wanted) continue;
    check_value(note, property.value(), options.direction, report);
    for (const yaml::Node& item : property.value().items()) check_value(note, item, options.direction, report);
  }
}

}  // namespace
}  // namespace matterlint::rules::smart_quotes

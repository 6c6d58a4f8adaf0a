#include <algorithm>
#include <string>
#include <string_view>

#include "lint/rule.h"
#include "note/mender.h"
#include "text/utf8.h"
#include "yaml/irregular_space.h"

namespace matterlint::rules::yaml_irregular_space {
namespace {

void check(const Note& note, const Context& context, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-irregular-space",
    .summary = "No-break and other spaces where YAML wants a plain blank.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::error}},
    .fix = FixSafety::safe,
    .reads = Reads::block,
    .docs = R"md(
They look like blanks, but YAML takes them for text: behind a colon they make one text of key and value, in an indent
they are part of the key.

```md bad visible
---⏎
title:⍽A walk⏎
      ^ a no-break space stands where a blank must stand
---⏎
```
```md fixed visible
---⏎
title: A walk⏎
---⏎
```
```md bad visible
---⏎
author:⏎
⍽ name: Ada⏎
^ a no-break space is part of the key that it indents
date⍽created: 2025-03-17⏎
    ^ a no-break space stands in a key
tags:⏎
  -⍽walks⏎
   ^ a no-break space stands where a blank must stand
---⏎
```
```md fixed visible
---⏎
author:⏎
  name: Ada⏎
date created: 2025-03-17⏎
tags:⏎
  - walks⏎
---⏎
```

Within text they are left alone; `no-irregular-space` looks there.

```md good visible
---⏎
title: 10⍽km⏎
---⏎
```
)md",
    .check = bind<check>,
};

namespace {

using Place = yaml::IrregularSpace::Place;

std::string_view words_for(Place place) {
  switch (place) {
    case Place::indent:
      return " is part of the key that it indents";
    case Place::key:
      return " stands in a key";
    default:
      return " stands where a blank must stand";
  }
}

/// Whether the spaces indent a line below one that ends with a value, so that it can only stand at the margin.
bool is_at_margin(std::string_view text, Span spaces) {
  if (spaces.begin < 2 || text[spaces.begin - 1] != '\n' || text.substr(spaces.end).starts_with(' ')) return false;
  const std::string_view above = text.substr(0, spaces.begin);
  const std::size_t last = above.find_last_not_of(" \t\r\n");
  return last != std::string_view::npos && above[last] != ':' && !text.substr(spaces.end).starts_with("- ");
}

/// Some role names the key as it is, or a schema may.
bool is_named(const Note& note, const Context& context, Span space) {
  if (!context.schemas.empty()) return true;
  for (const Property& property : note.properties())
    if (property.key().span.contains(space)) return !property.roles.empty();
  return false;
}

/// Whether such spaces are all that stands before a colon: without them there is no key.
bool is_whole_key(std::string_view text, Span spaces) {
  std::size_t at = text.rfind('\n', spaces.begin) + 1;
  while (at < text.size()) {
    const bool is_blank = std::string_view(" \t-").find(text[at]) != std::string_view::npos;
    const std::size_t size = is_blank ? 1 : yaml::irregular_space_size(text.substr(at));
    if (size == 0) break;
    at += size;
  }
  return at >= spaces.end && text.substr(at).starts_with(':');
}

/// Whether what stands behind a space is text only because of it: else a tag, an anchor, an alias, a comment, a `?` or
/// a `-`.
bool hides_sign(std::string_view behind) {
  if (behind.empty()) return false;
  if (std::string_view("!&*#").find(behind.front()) != std::string_view::npos) return true;
  const bool is_marker = behind.starts_with('?') || behind.starts_with('-');
  return is_marker && (behind.size() == 1 || std::string_view(" \t\r\n").find(behind[1]) != std::string_view::npos);
}

/// Whether a `?` begins a key: what stands below it belongs to that or not, by its indent.
bool has_explicit_keys(const Note& note) {
  const auto tokens = note.tree().tokens();
  return std::any_of(tokens.begin(), tokens.end(),
                     [](const yaml::Token& token) { return token.is(yaml::TokenKind::question); });
}

void check(const Note& note, const Context& context, Report& report) {
  const bool is_yaml = note.tree().language() == yaml::Language::yaml;
  if (!is_yaml || !note.front_matter().has_block()) return;
  const auto spaces = yaml::irregular_spaces(note.text(), note.front_matter().block, note.tree().tokens());
  if (spaces.empty()) return;
  const bool is_mendable = note.is_broken() ? mender_of(note).is_mendable() : !has_explicit_keys(note);
  for (const yaml::IrregularSpace& space : spaces) {
    const std::string_view written = note.text(space.span);
    const bool may_be_meant = (space.place == Place::key && is_named(note, context, space.span)) ||
                              is_whole_key(note.text(), space.span) ||
                              (!note.is_broken() && hides_sign(note.text().substr(space.span.end)));
    // One without any width divides no words.
    const bool has_width = written.find("\u200B") == written.npos && written.find("\uFEFF") == written.npos;
    const bool is_beside_blank = space.span.begin > 0 && note.text()[space.span.begin - 1] == ' ';
    const bool divides = space.place == Place::key      ? has_width
                         : space.place == Place::indent ? !is_at_margin(note.text(), space.span)
                                                        : !is_beside_blank;
    const std::size_t blanks = space.place == Place::indent ? count_code_points(written) : 1;
    report.add(space.span, std::string(yaml::name_of_irregular_space(written)) + std::string(words_for(space.place)))
        .fix(is_mendable && !may_be_meant ? FixSafety::safe : FixSafety::unsafe,
             divides ? "Write a plain blank" : "Delete the space",
             {{space.span, std::string(divides ? blanks : 0, ' ')}});
  }
}

}  // namespace
}  // namespace matterlint::rules::yaml_irregular_space

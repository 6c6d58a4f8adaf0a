#include <string>
#include <string_view>

#include "lint/rule.h"

namespace matterlint::rules::yaml_spacing {
namespace {

struct Options {
  bool colons = true;
  bool commas = true;
  bool hyphens = true;
  bool brackets = true;
  bool comments = true;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-spacing",
    .summary = "Blanks too many or too few around colons, commas, dashes, brackets and comments.",
    .since = "0.1",
    .fix = FixSafety::safe,
    .reads = Reads::tree,
    .options = {option<&Options::colons>("colons", "One blank behind a colon, none before it."),
                option<&Options::commas>("commas", "One blank behind a comma, none before it."),
                option<&Options::hyphens>("hyphens", "One blank behind a dash."),
                option<&Options::brackets>("brackets", "No blank behind `[` and before `]`."),
                option<&Options::comments>("comments", "A blank behind the `#` of a comment on a line of its own.")},
    .peers = {"yamllint/colons", "yamllint/commas", "yamllint/hyphens", "yamllint/brackets", "yamllint/comments",
              "yamllint/braces"},
    .docs = R"md(
Blanks around the characters of YAML mean nothing, so they may as well be the same everywhere.

```md bad
---
title:  A walk
      ^^ too many blanks stand behind this colon
tags: [ walks,rivers ]
       ^ a blank stands inside of these brackets
              | a blank is missing behind this comma
                    ^ a blank stands inside of these brackets
aliases:
  -  By the river
   ^^ too many blanks stand behind this dash
#comment
^ a blank is missing behind this `#`
---
```
```md fixed
---
title: A walk
tags: [walks, rivers]
aliases:
  - By the river
# comment
---
```

```md good
---
title: A walk
tags: [walks, rivers]
map: { a: 1 }
# comment
---
```

```yaml options
colons: false
```
```md good
---
title:    A walk
date:     2025-03-17
---
```
)md",
    .check = bind<check>,
};

namespace {

using yaml::TokenKind;

/// Whether a colon right behind a token would belong to it, as to the end of a key. Behind others it is the name of an
/// anchor that goes on, or the key `-`.
bool may_end_key(const yaml::Token& token) {
  return token.is(TokenKind::plain) || token.is_quoted() || token.is(TokenKind::sequence_end) ||
         token.is(TokenKind::mapping_end);
}

/// The blanks between two tokens of one line, and how many there should be.
class Gaps {
 public:
  Gaps(const Note& note, const Options& options, Report& report) : note_(note), options_(options), report_(report) {}

  void look_at(const yaml::Token& before, const yaml::Token& after) {
    if (before.is(TokenKind::mapping_start) || after.is(TokenKind::mapping_end)) return;
    const bool ends_brackets = after.is(TokenKind::sequence_end);
    if (options_.brackets && (before.is(TokenKind::sequence_start) || ends_brackets)) {
      // PyYAML reads no `[a:]`, js-yaml no `[!]`.
      const bool is_kept = before.is(TokenKind::comma) || before.is(TokenKind::colon) || before.is(TokenKind::tag);
      if (!is_kept) return want(before, after, 0, "inside of these brackets");
    }
    // go-yaml takes the comma of `[!a, b]` for a part of the tag, and Prettier keeps a blank behind anchors too.
    if (options_.commas && after.is(TokenKind::comma) && !before.is(TokenKind::colon) && !before.is_property())
      return want(before, after, 0, "before this comma");
    if (options_.colons && after.is(TokenKind::colon) && may_end_key(before))
      return want(before, after, 0, "before this colon");
    if (after.is(TokenKind::comment) || ends_brackets) return;
    if (options_.commas && before.is(TokenKind::comma)) want(before, after, 1, "behind this comma");
    // go-yaml takes the colon of `[a:, b]` for a part of the text.
    if (options_.colons && before.is(TokenKind::colon) && !after.is(TokenKind::comma))
      want(before, after, 1, "behind this colon");
    if (options_.hyphens && before.is(TokenKind::dash) && !after.is(TokenKind::dash))
      want(before, after, 1, "behind this dash");
  }

  /// A comment with a line of its own. Behind a value or a dash, `#12` may be meant as text, which other rules ask.
  void look_at_comment(Span comment) {
    const std::string_view text = note_.text(comment);
    const std::string_view before = note_.text().substr(0, comment.begin);
    if (before.find_last_not_of(" \t") != before.rfind('\n')) return;
    const bool is_glued = text.size() > 1 && std::string_view(" \t#!").find(text[1]) == std::string_view::npos;
    if (!options_.comments || !is_glued) return;
    report_.add({comment.begin, comment.begin + 1}, "a blank is missing behind this `#`")
        .fix(FixSafety::safe, "Insert a blank", {{{comment.begin + 1, comment.begin + 1}, " "}})
        .keeps_values();
  }

 private:
  void want(const yaml::Token& before, const yaml::Token& after, std::uint32_t count, const char* where) {
    const Span gap = {before.span.end, after.span.begin};
    const bool is_right = gap.size() == count && (count == 0 || note_.text()[gap.begin] == ' ');
    if (!is_right) report(before, after, count, where);
  }

  void report(const yaml::Token& before, const yaml::Token& after, std::uint32_t count, const char* where) {
    const Span gap = {before.span.end, after.span.begin};
    const std::string what = gap.size() < count ? "a blank is missing "
                             : count == 0       ? "a blank stands "
                                                : "too many blanks stand ";
    const bool is_mapping_key = before.is(TokenKind::dash) && gap.size() > count;
    report_.add(gap, what + where)
        .fix(is_mapping_key && opens_mapping(after) ? FixSafety::none : FixSafety::safe, "Write the blanks as usual",
             {{gap, std::string(count, ' ')}})
        .keeps_values();
  }

  /// `-  a: 1`: the lines below stand at the column of `a`.
  bool opens_mapping(const yaml::Token& token) const {
    const std::span<const yaml::Token> tokens = note_.tree().tokens();
    int depth = 0;
    for (auto at = static_cast<std::size_t>(&token - tokens.data()); at < tokens.size(); ++at) {
      if (tokens[at].is_property()) continue;
      if (tokens[at].is(TokenKind::sequence_start) || tokens[at].is(TokenKind::mapping_start)) ++depth;
      if (tokens[at].is(TokenKind::sequence_end) || tokens[at].is(TokenKind::mapping_end)) --depth;
      if (depth > 0) continue;
      return tokens[at].is(TokenKind::colon) || tokens[at].is(TokenKind::question) ||
             (at + 1 < tokens.size() && tokens[at + 1].is(TokenKind::colon));
    }
    return false;
  }

  const Note& note_;
  const Options& options_;
  Report& report_;
};

void check(const Note& note, const Options& options, Report& report) {
  if (note.tree().language() != yaml::Language::yaml) return;
  Gaps gaps(note, options, report);
  const auto tokens = note.tree().tokens();
  for (std::size_t i = 1; i < tokens.size(); ++i)
    if (!tokens[i].starts_line) gaps.look_at(tokens[i - 1], tokens[i]);
  for (const Span comment : note.tree().comments()) gaps.look_at_comment(comment);
}

}  // namespace
}  // namespace matterlint::rules::yaml_spacing

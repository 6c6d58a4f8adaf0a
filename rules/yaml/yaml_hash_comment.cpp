#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lint/glob_option.h"
#include "lint/rule.h"
#include "yaml/quote.h"
#include "yaml/walk.h"

namespace matterlint::rules::yaml_hash_comment {
namespace {

struct Options {
  std::vector<Glob> keys = {Glob("*")};
  bool after_blank = false;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-hash-comment",
    .summary = "Text behind a `#` that is a comment and was probably meant as part of the value.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .fix = FixSafety::unsafe,
    .reads = Reads::tree,
    .options = {option<&Options::keys>("keys", "The properties that are looked at."),
                option<&Options::after_blank>("after-blank", "Whether a `#` with a blank behind it counts too.")},
    .docs = R"md(
A blank and a `#` begin a comment. What follows is missing in the value, and no program says so.

```md bad
---
title: Issue #12
             ^^^ a `#` behind a blank begins a comment, which is no part of the value
language: C and C #basics
                  ^^^^^^^ a `#` behind a blank begins a comment, which is no part of the value
---
```
```md fixed unsafe
---
title: "Issue #12"
language: "C and C #basics"
---
```

A comment is usually written with a blank behind its `#`.

```md good
---
title: "Issue #12"
status: draft # until the review
color: C#
weight: 10 #first
---
```
)md",
    .check = bind<check>,
};

namespace {

/// The comment behind a scalar on its line; empty where there is none.
Span comment_behind(const Note& note, const yaml::Node& value) {
  const auto comments = note.tree().comments();
  const auto comment = std::lower_bound(comments.begin(), comments.end(), value.outer.end,
                                        [](Span span, std::uint32_t at) { return span.begin < at; });
  if (comment == comments.end()) return {};
  return note.text({value.outer.end, comment->begin}).find_first_not_of(" \t") == std::string_view::npos ? *comment
                                                                                                         : Span{};
}

/// Whether what stands behind the `#` can be text: it is no rule, no order to a program, and no empty comment.
bool is_text(std::string_view comment, const Options& options) {
  if (comment.size() < 2 || comment.find("matterlint-") != comment.npos) return false;
  const char first = comment[1];
  if (first == ' ' || first == '\t') return options.after_blank;
  return first != '#' && first != '!' && first != '-' && first != '=';
}

void check_value(const Note& note, const yaml::Node& value, const Options& options, Report& report) {
  const bool is_plain_text = value.is_string() && value.style == yaml::Style::plain && value.properties == nullptr;
  if (!is_plain_text || note.text(value.outer).find('\n') != std::string_view::npos) return;
  const Span comment = comment_behind(note, value);
  if (comment.empty() || !is_text(note.text(comment), options)) return;
  const Span whole = {value.outer.begin, comment.end};
  report.add(comment, "a `#` behind a blank begins a comment, which is no part of the value")
      .fix(FixSafety::unsafe, "Put the value in quotes, with the comment",
           {{whole, yaml::double_quoted(note.text(whole))}});
}

void check(const Note& note, const Options& options, Report& report) {
  if (note.tree().language() != yaml::Language::yaml || note.tree().comments().empty()) return;
  for (const Property& property : note.properties()) {
    if (!matches_any(options.keys, property.name())) continue;
    yaml::for_each_value(property.value(), [&](const yaml::Node& value) { check_value(note, value, options, report); });
  }
}

}  // namespace
}  // namespace matterlint::rules::yaml_hash_comment

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/glob_option.h"
#include "lint/rule.h"
#include "yaml/quote.h"
#include "yaml/walk.h"

namespace matterlint::rules::yaml_quote_style {
namespace {

enum class Quotes : std::uint8_t { with_double, with_single, any };
[[maybe_unused]] constexpr std::array<std::string_view, 3> option_names(Quotes) {
  return {"double", "single", "any"};
}

enum class Required : std::uint8_t { never, needed, always };
[[maybe_unused]] constexpr std::array<std::string_view, 3> option_names(Required) {
  return {"never", "needed", "always"};
}

struct Options {
  Quotes style = Quotes::with_double;
  Required required = Required::never;
  std::vector<Glob> keys = {Glob("*")};
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-quote-style",
    .summary = "Values in other quotes than are wanted, without quotes, or with needless ones.",
    .since = "0.1",
    .fix = FixSafety::safe,
    .reads = Reads::tree,
    .options = {option<&Options::style>("style", "The quotes: `double`, `single` or `any`."),
                option<&Options::required>("required",
                                           "Whether text stands in quotes `always`, only where it is "
                                           "`needed`, or as its author likes (`never`)."),
                option<&Options::keys>("keys", "The properties that are looked at.")},
    .peers = {"yamllint/quoted-strings", "obsidian-linter/force-yaml-escape", "vscode-front-matter/quoteStringValues",
              "vscode-front-matter/noPropertyValueQuotes"},
    .docs = R"md(
Text that holds the wanted quotes may stand in the others, as prettier writes it too.

```md bad
---
title: 'A walk'
        ^^^^^^ this text must stand in double quotes
---
```
```md fixed
---
title: "A walk"
---
```
```md good
---
title: "A walk"
quote: 'She said "so"'
plain: text
---
```

With `required: needed`, quotes stand only around what would be no text, or other text, without them.

```yaml options
required: needed
```
```md bad
---
title: "A walk"
        ^^^^^^ this text needs no quotes
---
```
```md fixed
---
title: A walk
---
```
```md good
---
version: "1.10"
answer: "NO"
title: "A: b"
---
```

```yaml options
required: always
style: single
```
```md bad
---
title: A walk
       ^^^^^^ this text must stand in quotes
number: 5
---
```
```md fixed
---
title: 'A walk'
number: 5
---
```
)md",
    .check = bind<check>,
};

namespace {

bool holds(std::string_view text, std::string_view characters) {
  return text.find_first_of(characters) != text.npos;
}

/// The value in the quotes that are wanted; empty where these would need escapes that others do not.
std::string in_quotes(std::string_view text, Quotes style) {
  if (style != Quotes::with_single) return holds(text, "\"\\") ? std::string() : yaml::double_quoted(text);
  return holds(text, "'") ? std::string() : yaml::single_quoted(text).value_or("");
}

struct Complaint {
  std::string message;
  std::string written;
};

Complaint complaint_of(const yaml::Node& value, const Options& options, yaml::ReaderSet readers,
                       yaml::Context context) {
  const bool is_double = value.style == yaml::Style::double_quoted;
  if (options.required == Required::needed && value.is_quoted() && yaml::is_plain_text(value.text, readers, context))
    return {"this text needs no quotes", std::string(value.text)};
  if (options.required == Required::always && value.style == yaml::Style::plain)
    return {"this text must stand in quotes", in_quotes(value.text, options.style)};
  const bool is_wanted = options.style == Quotes::any || is_double == (options.style == Quotes::with_double);
  if (!value.is_quoted() || is_wanted) return {};
  const std::string kind = options.style == Quotes::with_double ? "double" : "single";
  return {"this text must stand in " + kind + " quotes", in_quotes(value.text, options.style)};
}

void check_value(const Note& note, const Property& property, const yaml::Node& value, const Options& options,
                 Report& report) {
  const bool is_text = value.is_string() && !value.is_alias() && value.style <= yaml::Style::double_quoted;
  if (!is_text) return;
  const std::string_view written = note.text(value.outer);
  if (value.properties != nullptr || written.find('\n') != written.npos) return;
  Complaint complaint = complaint_of(value, options, note.settings().readers, yaml::context_of(value, note.text()));
  if (complaint.written.empty() || !matches_any(options.keys, property.name())) return;
  // What an escape says must not be said in another way.
  const bool has_escape = value.style == yaml::Style::double_quoted && written.find('\\') != written.npos;
  if (has_escape) return;
  // Where some reader takes the plain text for another type, quotes would change the value.
  const bool is_same = value.is_quoted() || yaml::is_plain_text(value.text, note.settings().readers);
  auto finding = report.add(value.span, complaint.message);
  finding.fix(is_same ? FixSafety::safe : FixSafety::unsafe, "Change the quotes",
              {{value.outer, std::move(complaint.written)}});
  if (is_same) finding.keeps_values();
}

void check(const Note& note, const Options& options, Report& report) {
  if (note.tree().language() != yaml::Language::yaml) return;
  for (const Property& property : note.properties())
    yaml::for_each_value(property.value(), [&](const yaml::Node& value) {
      const bool may_be_wrong = value.is_quoted() || options.required == Required::always;
      if (may_be_wrong) check_value(note, property, value, options, report);
    });
}

}  // namespace
}  // namespace matterlint::rules::yaml_quote_style

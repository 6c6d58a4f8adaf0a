#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/rule.h"
#include "note/tags.h"
#include "text/json_text.h"
#include "text/pattern.h"
#include "text/utf8.h"

namespace matterlint {
namespace {

/// Which tags are well-formed: those of Obsidian, slugs, or what a regular expression matches.
struct Charset {
  std::string name = "obsidian";
  std::shared_ptr<const Pattern> pattern;
};

}  // namespace

template <>
struct OptionType<Charset> {
  static std::string schema(Bounds) { return R"({"type": "string"})"; }
  static MaybeFault read(const yaml::Node& value, Charset& option) {
    option.name = value.text;
    if (option.name == "obsidian" || option.name == "slug") return std::nullopt;
    Pattern::Error error;
    std::optional<Pattern> pattern = Pattern::compile(value.text, &error);
    if (!pattern) return OptionFault{value.span, "`" + option.name + "` is no regular expression: " + error.message};
    option.pattern = std::make_shared<const Pattern>(std::move(*pattern));
    return std::nullopt;
  }
  static std::string show(const Charset& option) { return to_json(option.name); }
};

namespace rules::tag_format {
namespace {

enum class Hash : std::uint8_t { report, strip };
constexpr std::array<std::string_view, 2> option_names(Hash) {
  return {"report", "strip"};
}

struct Options {
  Charset charset;
  int max_length = 0;
  Hash hash = Hash::report;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "tag-format",
    .summary = "Tags with characters that no tag can have.",
    .since = "0.1",
    .presets = {{Preset::obsidian, Severity::error}},
    .fix = FixSafety::safe,
    .reads = Reads::tree,
    .options = {option<&Options::charset>("charset",
                                          "`obsidian`, `slug` (small letters, digits and dashes), or a regular "
                                          "expression that a tag must match."),
                option<&Options::max_length>("max-length", "The most characters of a tag; 0: any number.", {0, 1000}),
                option<&Options::hash>("hash", "Whether a `#` before a tag is stripped safely, or only reported.")},
    .docs = R"md(
Obsidian ignores a tag with a blank, with punctuation, or of digits alone: the note is not found by it, and nothing says
so. Letters of any script, digits, `-`, `_`, `/` between parts, and emoji are fine.

```md bad
---
tags: [tech news, "2025", a//b, /a, a.b]
       ^^^^^^^^^ the tag `tech news` has a blank in it
                   ^^^^ the tag `2025` has no letter in it
                          ^^^^ the tag `a//b` has an empty part
                                ^^ the tag `/a` has a `/` with nothing beside it
                                    ^^^ the tag `a.b` has a `.` in it
---
```
```md fixed unsafe
---
tags: [tech-news, "2025", a/b, a, a.b]
---
```

```md bad
---
tags: ["#tech", " news "]
        ^^^^^ the tag `#tech` has a `#` in it
                 ^^^^^^ the tag ` news ` has blanks around it
---
```
```md fixed
---
tags: ["#tech", "news"]
---
```
```md fixed unsafe
---
tags: ["tech", "news"]
---
```

```md good
---
tags: [café, y2025, clippings/travel, "🌍"]
---
```

```yaml options
charset: slug
max-length: 10
```

```md bad
---
tags: [AppliedScience, applied-science]
       ^^^^^^^^^^^^^^ the tag `AppliedScience` is not of small letters, digits and dashes
                       ^^^^^^^^^^^^^^^ the tag `applied-science` is longer than 10 characters
---
```
)md",
    .check = bind<check>,
};

namespace {

/// What is wrong with a tag, as the second half of a sentence; empty: nothing.
std::string fault(std::string_view tag, const Options& options) {
  if (options.charset.pattern != nullptr) {
    const bool matches = options.charset.pattern->search(tag) != Pattern::Outcome::no_match;
    if (!matches) return "does not match `" + options.charset.name + "`";
  } else if (std::string found = options.charset.name == "slug" ? tags::slug_fault(tag) : tags::obsidian_fault(tag);
             !found.empty()) {
    return found;
  }
  const auto most = static_cast<std::size_t>(options.max_length);
  if (most > 0 && count_code_points(tag) > most) return "is longer than " + std::to_string(most) + " characters";
  return {};
}

void offer_fix(const NoteTag& tag, const Options& options, Report::Finding finding) {
  const std::string_view trimmed = trim(tag.text);
  const bool had_hash = trimmed.starts_with('#');
  const std::string bare(had_hash ? trimmed.substr(1) : trimmed);
  std::string repaired = tags::repaired(bare);
  if (repaired.empty() || !fault(repaired, options).empty() || !tag.place) return;
  const bool is_same = repaired == bare && (!had_hash || options.hash == Hash::strip);
  finding.fix(is_same ? FixSafety::safe : FixSafety::unsafe, "Write `" + repaired + "`", {{*tag.place, repaired}});
}

void check(const Note& note, const Options& options, Report& report) {
  for (const NoteTag& tag : note.tags()) {
    const std::string wrong = fault(tag.text, options);
    if (wrong.empty()) continue;
    offer_fix(tag, options, report.add(tag.span, "the tag `" + std::string(tag.text) + "` " + wrong));
  }
}

}  // namespace
}  // namespace rules::tag_format
}  // namespace matterlint

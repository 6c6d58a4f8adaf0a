#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/rule.h"
#include "note/tags.h"
#include "text/ascii.h"
#include "text/char_set.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace matterlint::rules::tag_case {
namespace {

enum class Style : std::uint8_t { lower, kebab, snake, camel, pascal };
constexpr std::array<std::string_view, 5> option_names(Style) {
  return {"lower", "kebab", "snake", "camel", "pascal"};
}

struct Options {
  Style style = Style::lower;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "tag-case",
    .summary = "Tags with capital letters, or with words that are joined in another way than agreed.",
    .since = "0.1",
    .fix = FixSafety::unsafe,
    .reads = Reads::tree,
    .options = {option<&Options::style>("style",
                                        "`lower` (no capital letters), `kebab` (`applied-science`), `snake` "
                                        "(`applied_science`), `camel` (`appliedScience`) or `pascal` "
                                        "(`AppliedScience`).")},
    .peers = {"kb-lint"},
    .docs = R"md(
Site generators make two pages of `Science` and `science`, and a list of tags with both looks careless.

```md bad
---
tags: [AppliedScience, travel, Été]
       ^^^^^^^^^^^^^^ the tag `AppliedScience` is not written as `appliedscience`
                               ^^^ the tag `Été` is not written as `été`
---
```
```md fixed unsafe
---
tags: [appliedscience, travel, été]
---
```

```yaml options
style: kebab
```

```md bad
---
tags: [AppliedScience, source/news_paper, HTMLParser]
       ^^^^^^^^^^^^^^ the tag `AppliedScience` is not written as `applied-science`
                       ^^^^^^^^^^^^^^^^^ the tag `source/news_paper` is not written as `source/news-paper`
                                          ^^^^^^^^^^ the tag `HTMLParser` is not written as `html-parser`
---
```
```md fixed unsafe
---
tags: [applied-science, source/news-paper, html-parser]
---
```

```yaml options
style: pascal
```

```md bad
---
tags: [applied-science]
       ^^^^^^^^^^^^^^^ the tag `applied-science` is not written as `AppliedScience`
---
```
```md fixed unsafe
---
tags: [AppliedScience]
---
```

```yaml options
style: lower
```

```md good
---
tags: [applied-science, news_paper, straße, 東京]
---
```
)md",
    .check = bind<check>,
};

namespace {

/// One letter in its small form, where it has one of a single letter.
std::string small(std::string_view letter) {
  std::string folded = case_fold(letter);
  constexpr std::string_view final_sigma = "ς";
  const bool is_one = !folded.empty() && first_code_point(folded).size == folded.size();
  return is_one && letter != final_sigma ? folded : std::string(letter);
}

std::string lowered(std::string_view text) {
  std::string low;
  for (; !text.empty(); text.remove_prefix(first_code_point(text).size))
    low += small(text.substr(0, first_code_point(text).size));
  return low;
}

constexpr bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

/// The words of one part of a tag: `HTMLParser_2` is `HTML`, `Parser` and `2`.
std::vector<std::string> words_of(std::string_view part) {
  std::vector<std::string> words(1);
  for (std::size_t i = 0; i < part.size(); ++i) {
    const bool is_mark = part[i] == '-' || part[i] == '_';
    const bool is_behind_small = i > 0 && is_capital(part[i]) && !is_capital(part[i - 1]);
    const bool is_before_small =
        i > 0 && i + 1 < part.size() && is_capital(part[i]) && part[i + 1] >= 'a' && part[i + 1] <= 'z';
    if ((is_mark || is_behind_small || is_before_small) && !words.back().empty()) words.emplace_back();
    if (!is_mark) words.back() += part[i];
  }
  return words;
}

std::string styled_part(std::string_view part, Style style) {
  std::string text;
  for (const std::string& word : words_of(part)) {
    std::string low = lowered(word);
    const bool is_capitalized = style == Style::pascal || (style == Style::camel && !text.empty());
    if (is_capitalized && !low.empty() && low[0] >= 'a' && low[0] <= 'z')
      low[0] = static_cast<char>(low[0] - 'a' + 'A');
    if (!text.empty() && style == Style::kebab) text += '-';
    if (!text.empty() && style == Style::snake) text += '_';
    text += low;
  }
  return text;
}

/// Whether all styles but Pascal's leave the tag as it is: nothing in it begins a word or is to be a small letter.
bool is_of_small_letters(std::string_view tag) {
  static constexpr CharSet plain =
      CharSet::of([](char c) { return ascii::is_lower(c) || ascii::is_digit(c) || c == '/'; });
  return plain.skip_in(tag) == tag.size();
}

std::string styled(std::string_view tag, Style style) {
  if (style == Style::lower) return lowered(tag);
  std::string text;
  for (std::size_t begin = 0; begin <= tag.size();) {
    const std::size_t end = std::min(tag.find('/', begin), tag.size());
    text += (begin > 0 ? "/" : "") + styled_part(tag.substr(begin, end - begin), style);
    begin = end + 1;
  }
  return text;
}

void check(const Note& note, const Options& options, Report& report) {
  for (const NoteTag& tag : note.tags()) {
    if (options.style != Style::pascal && is_of_small_letters(tag.text)) continue;
    std::string right = styled(tag.text, options.style);
    if (right == tag.text) continue;
    Report::Finding finding =
        report.add(tag.span, "the tag `" + std::string(tag.text) + "` is not written as `" + right + "`");
    if (tag.place) finding.fix(FixSafety::unsafe, "Write `" + right + "`", {{*tag.place, right}});
  }
}

}  // namespace
}  // namespace matterlint::rules::tag_case

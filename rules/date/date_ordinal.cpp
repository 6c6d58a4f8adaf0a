#include <algorithm>
#include <string>
#include <string_view>

#include "dates/lexemes.h"
#include "dates/locale.h"
#include "lint/rule.h"
#include "text/utf8.h"

namespace matterlint::rules::date_ordinal {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "date-ordinal",
    .summary = "Days of a date with the ending of another number.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::info}},
    .fix = FixSafety::unsafe,
    .reads = Reads::tree | Reads::dates,
    .docs = R"md(
`17nd` was the 22nd or the 2nd before somebody changed the day by hand: one of the two is wrong. Programs that read dates
by a strict format refuse it.

```md bad
---
created: Monday, March 17nd 2025
                       ^^^^ `17nd` must be `17th`, or is another day
---
```
```md fixed unsafe
---
created: Monday, March 17th 2025
---
```

```md good
---
created: Saturday, March 22nd 2025
modified: March 11th, 2025
---
```
)md",
    .check = bind<check>,
};

namespace {

/// Whether a word stands right behind the day's number, as an ending of English.
bool is_ending(const dates::Lexeme& number, const dates::Lexeme& word) {
  return number.is_number() && word.is_word() && !word.after_blank && number.value >= 1 && number.value <= 31 &&
         dates::is_ordinal(dates::english(), word.text);
}

void check_date(const Note& note, const DateValue& date, Report& report) {
  const std::uint32_t begin = date.reading.span.begin;
  const auto lexemes = dates::split_into_lexemes(slice(date.node->text, date.reading.span));
  for (std::size_t i = 0; i + 1 < lexemes.size(); ++i) {
    const dates::Lexeme& number = lexemes[i];
    const dates::Lexeme& word = lexemes[i + 1];
    if (!is_ending(number, word)) continue;
    const std::string_view right = dates::english_ordinal(number.value);
    if (equal_ignoring_ascii_case(word.text, right)) continue;
    const std::string day(number.text);
    const auto place = note.place_of(*date.node, {begin + number.span.begin, begin + word.span.end});
    Report::Finding finding =
        report.add(place.value_or(date.node->span), "`" + day + std::string(word.text) + "` must be `" + day +
                                                        std::string(right) + "`, or is another day");
    if (place)
      finding.fix(FixSafety::unsafe, "Write `" + day + std::string(right) + "`",
                  {{{place->begin + number.span.size(), place->end}, std::string(right)}});
  }
}

void check(const Note& note, Report& report) {
  for (const DateValue& date : note.dates()) {
    const dates::Reading::Kind kind = date.reading.kind;
    const bool is_written = kind == dates::Reading::Kind::other || kind == dates::Reading::Kind::ambiguous;
    if (is_written && !date.reading.is_wikilink) check_date(note, date, report);
  }
}

}  // namespace
}  // namespace matterlint::rules::date_ordinal

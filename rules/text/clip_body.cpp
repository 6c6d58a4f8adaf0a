#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/rule.h"
#include "text/npos.h"
#include "text/phrase_search.h"
#include "text/utf8.h"

namespace matterlint::rules::clip_body {
namespace {

struct Options {
  std::vector<std::string> patterns = {"Subscribe to continue",
                                       "Subscribe to keep reading",
                                       "Log in to continue reading",
                                       "Sign in to continue reading",
                                       "Create a free account to continue",
                                       "Loading \\[MathJax\\]",
                                       "Enable JavaScript and cookies to continue",
                                       "Please enable JavaScript",
                                       "You need to enable JavaScript",
                                       "Verifying you are human",
                                       "Checking your browser before accessing"};
  int min_words = 1;
  std::vector<std::string> keys = {"source", "source url", "source-url", "source_url", "clipped"};
};

struct Phrases {
  using Options = clip_body::Options;

  explicit Phrases(Options given) : options(std::move(given)), search(options.patterns) {}

  Options options;
  PhraseSearch search;
};

void check(const Note& note, const Phrases& phrases, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "clip-body",
    .summary = "Clipped pages without their text, or with what a page says in place of it.",
    .since = "0.1",
    .presets = {{Preset::clippings, Severity::info}},
    .reads = Reads::text | Reads::tree,
    .options = {option<&Options::patterns>("patterns", "What pages say in place of their text, in any case."),
                option<&Options::min_words>("min-words", "Bodies of fewer words are reported.", {0, 1000000}),
                option<&Options::keys>("keys", "A note is a clipping if one of these keys holds an address.")},
    .peers = {"kb-lint"},
    .docs = R"md(
A paywall, a question about cookies or a script that had not run yet: the clipping holds that, not the article. Only notes
that name the address of their page are looked at.

```md bad
---
source: https://example.org/a
---
^^^ the note holds no text of the page
```
```md bad
---
source: https://example.org/a
---
The harbor's own forecast is cautious.

Subscribe to continue reading.
^^^^^^^^^^^^^^^^^^^^^ the page says this in place of its text
```
```md good
---
title: Without a source
---
```

```yaml options
min-words: 5
patterns: [Members only]
```
```md bad
---
source: https://example.org/a
---
^^^ the note holds 4 words of the page only
Read on. *Members only!*
          ^^^^^^^^^^^^ the page says this in place of its text
```
)md",
    .check = bind<check>,
};

namespace {

bool is_clipping(const Note& note, const Options& options) {
  return std::any_of(options.keys.begin(), options.keys.end(), [&note](const std::string& key) {
    const Property* const property = note.find(key);
    return property != nullptr && property->value().text.find("://") != npos;
  });
}

int count_words(std::string_view text, int limit) {
  constexpr std::string_view blanks = " \t\r\n";
  int count = 0;
  for (std::size_t at = 0; count < limit && (at = text.find_first_not_of(blanks, at)) != npos; ++count)
    at = std::min(text.find_first_of(blanks, at), text.size());
  return count;
}

void check(const Note& note, const Phrases& phrases, Report& report) {
  const Options& options = phrases.options;
  const FrontMatter& front_matter = note.front_matter();
  if (front_matter.state != FrontMatter::State::closed || !is_clipping(note, options)) return;
  const std::string_view body = note.text(front_matter.body);
  const int words = count_words(body, options.min_words);
  if (words < options.min_words) {
    report.add(front_matter.closer, words == 0 ? "the note holds no text of the page"
                                               : "the note holds " + std::to_string(words) +
                                                     (words == 1 ? " word" : " words") + " of the page only");
  }
  if (!phrases.search.occurs_in(body)) return;
  const std::string lower = ascii_lower(body);
  for (const std::string& pattern : options.patterns) {
    const std::size_t at = pattern.empty() ? npos : lower.find(ascii_lower(pattern));
    if (at == npos) continue;
    const std::size_t begin = front_matter.body.begin + at;
    report.add(span_of(begin, begin + pattern.size()), "the page says this in place of its text");
  }
}

}  // namespace
}  // namespace matterlint::rules::clip_body

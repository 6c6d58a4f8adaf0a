#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace matterlint::rules::link_text_generic {
namespace {

struct Options {
  std::vector<std::string> texts = {
      "here",           "click here", "this",          "this link", "this page",   "more",       "read more",
      "see more",       "learn more", "hier",          "mehr",      "weiterlesen", "ici",        "cliquez ici",
      "en savoir plus", "aquí",       "haz clic aquí", "leer más",  "qui",         "clicca qui", "hier klicken"};
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "link-text-generic",
    .summary = "Links whose text does not say where they lead.",
    .since = "0.1",
    .presets = {{Preset::docs, Severity::info}},
    .reads = Reads::body,
    .markers = {"]("},
    .options = {option<&Options::texts>("texts", "The texts that say nothing, in any case.")},
    .peers = {"markdownlint/MD059", "rumdl/MD059", "github-docs/GH002"},
    .docs = R"md(
Who reads by a screen reader, or looks over a page for its links, finds the word "here" and no more.

```md bad
The timetable is [here](times.md).
                  ^^^^ `here` does not say where the link leads
```
```md good
See the [timetable](times.md), it stands here.
```

```yaml options
texts: [voir ici]
```
```md bad
[Voir ici](times.md)
 ^^^^^^^^ `Voir ici` does not say where the link leads
```
)md",
    .check = bind<check>,
};

namespace {

/// Without what surrounds or ends it: `**Here**`, `here:`, `here »`.
std::string wording(std::string_view text) {
  constexpr std::string_view around = " \t\r\n*_~`.:!>";
  const std::size_t begin = text.find_first_not_of(around);
  if (begin == std::string_view::npos) return "";
  return case_fold(text.substr(begin, text.find_last_not_of(around) + 1 - begin));
}

bool has_no_small_letter(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// `LINK` and code are names, whatever they say.
bool is_name(std::string_view text) {
  const bool has_code = text.find('`') != std::string_view::npos;
  return has_code || (ascii_lower(text) != text && text.size() > 2 && has_no_small_letter(text));
}

void check(const Note& note, const Options& options, Report& report) {
  std::vector<std::string> generic;
  for (const std::string& text : options.texts) generic.push_back(wording(text));
  for (const markdown::Link& link : note.body().links()) {
    if (link.is_image || link.kind == markdown::LinkKind::autolink) continue;
    const std::string_view text = note.text(link.text);
    if (is_name(text)) continue;
    if (std::find(generic.begin(), generic.end(), wording(text)) != generic.end())
      report.add(link.text, "`" + std::string(trim(text)) + "` does not say where the link leads");
  }
}

}  // namespace
}  // namespace matterlint::rules::link_text_generic

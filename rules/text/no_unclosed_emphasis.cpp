#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "markdown/unclosed_emphasis.h"

namespace matterlint::rules::no_unclosed_emphasis {
namespace {

enum class Marker : std::uint8_t { underscore, asterisk, equals };
constexpr std::array<std::string_view, 3> option_names(Marker) {
  return {"_", "*", "=="};
}

struct Options {
  std::vector<Marker> markers = {Marker::underscore, Marker::asterisk, Marker::equals};
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "no-unclosed-emphasis",
    .summary = "Paragraphs that begin with emphasis which is never closed.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .reads = Reads::body,
    .markers = {"_", "*", "=="},
    .options = {option<&Options::markers>("markers", "The markers that are looked at: `_` (also `__`), `*`, `==`.")},
    .peers = {"mdlint-obsidian/unclosed-highlight"},
    .docs = R"md(
Emphasis ends with its paragraph. Where the closing marker is missing, or a blank stands before it, the reader sees the
opening one. Only markers that begin a paragraph or heading are reported: elsewhere they are too often meant as they
stand. Names such as `_config.yml` and the asterisks of footnotes are left alone; a word in lower case may be a name, so
there it is an info. `==` is looked at with flavor `obsidian`.

```md bad
_The harbor's own forecast is cautious.
^ the emphasis that `_` opens is never closed

**Corrected: an earlier version gave the wrong pier.
^^ the emphasis that `**` opens is never closed
```
```md good
_The harbor's own forecast
is cautious._

* A list

_layouts/post.html is a file.
```
)md",
    .check = bind<check>,
};

namespace {

/// Names of programs and files are in lower case, sentences are not.
bool may_be_name(char first) {
  return first >= 'a' && first <= 'z';
}

std::string message(const std::string& marker, markdown::NotClosed why) {
  std::string never = "the emphasis that `" + marker + "` opens is never closed";
  switch (why) {
    case markdown::NotClosed::no_closer:
      return never;
    case markdown::NotClosed::shorter_closer:
      return never + ": fewer marks close it than open it";
    case markdown::NotClosed::blank_before:
      return never + ": a blank before the closing `" + marker + "` keeps it from closing";
    case markdown::NotClosed::behind_punctuation:
      return never + ": the closing `" + marker + "` can not close between punctuation and a letter";
  }
  return never;
}

void check(const Note& note, const Options& options, Report& report) {
  const Span body = note.front_matter().body;
  if (!markdown::may_have_unclosed_emphasis(note.text(), note.byte_map(), body, note.flavor())) return;
  for (const auto& [opener, why] : markdown::unclosed_emphasis(note.text(), note.body(), note.flavor())) {
    const std::string marker(note.text(opener));
    const bool is_wanted = std::any_of(options.markers.begin(), options.markers.end(), [&](Marker wanted) {
      return marker.starts_with(option_names(wanted)[static_cast<std::size_t>(wanted)]);
    });
    if (!is_wanted) continue;
    auto finding = report.add(opener, message(marker, why));
    if (marker.size() == 1 && may_be_name(note.text()[opener.end])) finding.at_most(Severity::info);
  }
}

}  // namespace
}  // namespace matterlint::rules::no_unclosed_emphasis

#include <algorithm>
#include <string>
#include <string_view>

#include "lint/rule.h"
#include "text/ascii.h"
#include "text/npos.h"
#include "text/utf8.h"

namespace matterlint::rules::embed_size {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "embed-size",
    .summary = "Sizes of embedded images that are none.",
    .since = "0.1",
    .presets = {{Preset::obsidian, Severity::info}},
    .reads = Reads::body,
    .markers = {"![["},
    .peers = {"mdlint-obsidian/embed-invalid-dimension"},
    .docs = R"md(
The size is a width, or a width and a height with an `x` between them, in pixels. Anything else is a caption. Only notes of
flavor `obsidian` are looked at.

```yaml options
note: {flavor: obsidian}
```
```md bad
![[pier.png|300x]] ![[pier.png|300 x 200]] ![[pier.png|50%]] ![[pier.png|300px]]
            ^^^^ `300x` is no size, write `300` or `300x200`
                               ^^^^^^^^^ `300 x 200` is no size, write `300` or `300x200`
                                                       ^^^ `50%` is no size, write `300` or `300x200`
                                                                         ^^^^^ `300px` is no size, write `300` or `300x200`
```
```md good
![[pier.png|300]] ![[pier.png|300x200]] ![[pier.png|The old pier|300]] ![[pier.png|Pier 3]]
```
)md",
    .check = bind<check>,
};

namespace {

/// Behind the last `|`.
std::string_view last_part(std::string_view alias) {
  return trim(alias.substr(alias.rfind('|') + 1));
}

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), ascii::is_digit);
}

bool is_size(std::string_view text) {
  const std::size_t cross = text.find('x');
  return is_number(text.substr(0, cross)) && (cross == npos || is_number(text.substr(cross + 1)));
}

/// Whether somebody meant a size: digits, and nothing beside them but `x`, `px`, `%` and the like.
bool is_meant_as_size(std::string_view text) {
  bool has_digit = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at).starts_with("×")) {
      ++at;
    } else if (ascii::is_digit(text[at])) {
      has_digit = true;
    } else if (std::string_view("xXpP*% .").find(text[at]) == npos) {
      return false;
    }
  }
  return has_digit;
}

void check(const Note& note, Report& report) {
  if (note.flavor() != Flavor::obsidian) return;
  for (const markdown::Wikilink& link : note.body().wikilinks()) {
    const std::string_view part = last_part(note.text(link.alias));
    if (!link.is_embed || !is_meant_as_size(part) || is_size(part)) continue;
    report.add(span_in(note.text(), part), "`" + std::string(part) + "` is no size, write `300` or `300x200`");
  }
}

}  // namespace
}  // namespace matterlint::rules::embed_size

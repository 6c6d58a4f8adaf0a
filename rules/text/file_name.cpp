#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "lint/rule.h"
#include "text/ascii.h"
#include "text/char_set.h"
#include "text/npos.h"

namespace matterlint::rules::file_name {
namespace {

enum class Style : std::uint8_t { linkable, no_blanks, kebab };
constexpr std::array<std::string_view, 3> option_names(Style) {
  return {"linkable", "no-blanks", "kebab"};
}

struct Options {
  Style style = Style::linkable;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "file-name",
    .summary = "Names of notes that links can not name.",
    .since = "0.1",
    .reads = Reads::path,
    .options = {option<&Options::style>("style",
                                        "`linkable`: without the marks of wikilinks, `# ^ [ ] |`. `no-blanks`: no "
                                        "blanks either. `kebab`: only small letters and digits, with `-` between.")},
    .peers = {"remark-lint/no-file-name-irregular-characters", "remark-lint/no-file-name-mixed-case",
              "remark-lint/no-file-name-consecutive-dashes", "remark-lint/no-file-name-outer-dashes"},
    .docs = R"md(
A wikilink ends the name of a note at `#`, `^`, `|` and `]`. The finding is at the start of the note.

```md bad file=Topics/C#.md
A language.
| the file's name has a `#`, which no wikilink can name
```
```md good file=Topics/C-sharp.md
A language.
```

```yaml options
style: kebab
```
```md bad file=A_Walk.md
Along the river.
| the file's name `A_Walk` is not small letters and digits with `-` between
```
```md good file=a-walk-2.md
Along the river.
```
)md",
    .check = bind<check>,
};

namespace {

bool is_kebab(std::string_view name) {
  return std::all_of(name.begin(), name.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || ascii::is_digit(c) || c == '-'; }) &&
         !name.starts_with('-') && !name.ends_with('-') && name.find("--") == npos;
}

void check(const Note& note, const Options& options, Report& report) {
  const std::string_view name = note.stem();
  static constexpr CharSet unlinkable("#^[]|");
  const Span start = {note.front_matter().opener.begin, note.front_matter().opener.begin};
  if (const std::size_t mark = unlinkable.find_in(name); mark != npos) {
    report.add(start, "the file's name has a `" + std::string(1, name[mark]) + "`, which no wikilink can name");
  } else if (options.style != Style::linkable && name.find(' ') != npos) {
    report.add(start, "the file's name `" + std::string(name) + "` has blanks in it");
  } else if (options.style == Style::kebab && !is_kebab(name)) {
    report.add(start, "the file's name `" + std::string(name) + "` is not small letters and digits with `-` between");
  }
}

}  // namespace
}  // namespace matterlint::rules::file_name

#include <array>

#include "lint/rule.h"
#include "source/byte_order_mark.h"

namespace matterlint::rules::fm_bom {
namespace {

enum class Mark { forbid, require };
[[maybe_unused]] constexpr std::array<std::string_view, 2> option_names(Mark) {
  return {"forbid", "require"};
}

struct Options {
  Mark mark = Mark::forbid;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "fm-bom",
    .summary = "Byte order marks before front matter.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .fix = FixSafety::safe,
    .reads = Reads::block,
    .options = {option<&Options::mark>("mark", "Whether notes must not or must begin with a byte order mark.")},
    .docs = R"md(
A byte order mark is three invisible bytes at the start of a file. Some programs look for `---` at the very first byte,
do not find it, and print the front matter as text.

```md bad visible
⊙---⏎
| a byte order mark stands before the front matter
title: A⏎
---⏎
```
```md fixed visible
---⏎
title: A⏎
---⏎
```
)md",
    .check = bind<check>,
};

namespace {

void check(const Note& note, const Options& options, Report& report) {
  const FrontMatter::State state = note.front_matter().state;
  if (state != FrontMatter::State::closed && state != FrontMatter::State::unclosed) return;
  const bool has_mark = note.text().starts_with(byte_order_mark);
  if (options.mark == Mark::forbid && has_mark)
    report.add({0, 0}, "a byte order mark stands before the front matter")
        .fix(FixSafety::safe, "Delete the byte order mark", {{{0, 3}, ""}});
  if (options.mark == Mark::require && !has_mark)
    report.add({0, 0}, "no byte order mark stands before the front matter")
        .fix(FixSafety::safe, "Insert a byte order mark", {{{0, 0}, std::string(byte_order_mark)}});
}

}  // namespace
}  // namespace matterlint::rules::fm_bom

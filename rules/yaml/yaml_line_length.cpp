#include <string>
#include <string_view>

#include "lint/rule.h"
#include "note/lines.h"
#include "text/utf8.h"

namespace matterlint::rules::yaml_line_length {
namespace {

struct Options {
  int max = 120;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "yaml-line-length",
    .summary = "Long lines in front matter.",
    .since = "0.1",
    .reads = Reads::block,
    .options = {option<&Options::max>("max", "The most characters of a line.", {1, 100000})},
    .peers = {"yamllint/line-length"},
    .docs = R"md(
Long lines are hard to read where they are not wrapped, and in the changes of a pull request.

```yaml options
max: 40
```
```md bad
---
description: A walk along the river and back
                                        ^^^^ this line has 44 characters, of 40 at most
---
```

A line that is long because of an address is left alone.

```md good
---
source: https://example.org/a/long/address/of/a/page
---
```
)md",
    .check = bind<check>,
};

namespace {

/// Whether the last word is an address, or is alone on its line: such a line can not be broken.
bool can_be_broken(std::string_view line) {
  const std::string_view words = trim(line);
  const std::size_t last = words.find_last_of(" \t");
  return last != words.npos && words.find("://", last) == words.npos && !words.starts_with("- http");
}

/// Whether so many bytes stand between two line ends; most blocks hold no such line.
bool has_long_line(std::string_view block, std::size_t most) {
  for (std::size_t begin = 0; block.size() - begin > most;) {
    const std::size_t end = block.rfind('\n', begin + most);
    if (end == block.npos || end < begin) return true;
    begin = end + 1;
  }
  return false;
}

void check(const Note& note, const Options& options, Report& report) {
  const FrontMatter& front_matter = note.front_matter();
  if (!front_matter.has_block() || front_matter.language != yaml::Language::yaml) return;
  const auto most = static_cast<std::size_t>(options.max);
  if (!has_long_line(note.text(front_matter.block), most)) return;
  for (std::uint32_t at = front_matter.block.begin; at < front_matter.block.end;) {
    const Span line = line_at(note.text(), at);
    at = static_cast<std::uint32_t>(next_line(note.text(), line.end));
    const std::string_view text = note.text(line);
    if (text.size() <= most) continue;
    const std::size_t length = count_code_points(text);
    if (length <= most || !can_be_broken(text)) continue;
    std::uint32_t behind = line.begin;
    for (std::size_t i = 0; i < most; ++i) behind += first_code_point(note.text().substr(behind)).size;
    report.add({behind, line.end},
               "this line has " + std::to_string(length) + " characters, of " + std::to_string(most) + " at most");
  }
}

}  // namespace
}  // namespace matterlint::rules::yaml_line_length

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "note/misplaced_fence.h"
#include "text/utf8.h"

namespace matterlint::rules::fm_delimiter {
namespace {

enum class Closer : std::uint8_t { dashes, dots };
constexpr std::array<std::string_view, 2> option_names(Closer) {
  return {"---", "..."};
}

struct Options {
  std::vector<Closer> closers = {Closer::dashes};
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "fm-delimiter",
    .summary = "Fences of front matter that are not exactly three dashes.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .fix = FixSafety::safe,
    .reads = Reads::block,
    .options = {option<&Options::closers>("closers", "What may close front matter: `---`, `...`.")},
    .docs = R"md(
Many programs want exactly `---`. More dashes, dashes that a word processor joined, or blanks around them hide the front
matter from these programs.

```md bad visible
---··⏎
   ^^ blanks follow the `---`
title: A⏎
---⏎
```
```md fixed visible
---⏎
title: A⏎
---⏎
```

```md bad
----
^^^^ `----` does not open front matter, `---` at the margin does
title: A
----
```
```md fixed unsafe
---
title: A
---
```

`...` closes a YAML document, but few programs take it for the end of front matter. The flavors `quarto` and `jekyll` do.

```md bad
---
title: A
...
^^^ `...` closes the front matter where `---` is expected
```
```md fixed unsafe
---
title: A
---
```
)md",
    .check = bind<check>,
};

namespace {

std::string in_quotes(std::string_view text) {
  return "`" + std::string(trim(text)) + "`";
}

void check_trailing_blanks(const Note& note, Span fence, Report& report) {
  const auto end = static_cast<std::uint32_t>(fence.begin + trim(note.text(fence)).size());
  if (end == fence.end) return;
  report.add({end, fence.end}, "blanks follow the " + in_quotes(note.text(fence)))
      .fix(FixSafety::safe, "Delete the blanks", {{{end, fence.end}, ""}});
}

std::string_view text_of(Closer closer) {
  return option_names(closer)[static_cast<std::size_t>(closer)];
}

void check_closer(const Note& note, const Options& options, Report& report) {
  const Span closer = note.front_matter().closer;
  const std::string_view fence = trim(note.text(closer));
  const bool flavor_allows = fence == "..." && (note.flavor() == Flavor::quarto || note.flavor() == Flavor::jekyll);
  const bool is_allowed = std::any_of(options.closers.begin(), options.closers.end(),
                                      [fence](Closer allowed) { return text_of(allowed) == fence; });
  if (is_allowed || flavor_allows) return check_trailing_blanks(note, closer, report);
  const std::string wanted(text_of(options.closers.empty() ? Closer::dashes : options.closers.front()));
  report.add(closer, in_quotes(fence) + " closes the front matter where " + in_quotes(wanted) + " is expected")
      .fix(FixSafety::unsafe, "Write " + in_quotes(wanted), {{closer, wanted}});
}

void check_lookalike_closer(const Note& note, Report& report) {
  const auto closer = find_lookalike_closer(note.text(), note.front_matter());
  if (!closer) return;
  // A rule between entries is no fence.
  const bool is_between = note.front_matter().has_block() && closer->end < note.front_matter().block.end &&
                          begins_with_key(note.text(), note.text().find('\n', closer->end) + 1);
  if (is_between) return;
  report.add(*closer, in_quotes(note.text(*closer)) + " does not close the front matter, `---` at the margin does")
      .fix(FixSafety::unsafe, "Write `---`", {{*closer, "---"}});
}

void check_lookalike_opener(const Note& note, Report& report) {
  const auto hidden = find_lookalike_front_matter(note.text(), note.front_matter());
  if (!hidden) return;
  std::vector<TextEdit> edits = {{hidden->opener, "---"}};
  if (note.text(hidden->closer) != "---") edits.push_back({hidden->closer, "---"});
  report
      .add(hidden->opener,
           in_quotes(note.text(hidden->opener)) + " does not open front matter, `---` at the margin does")
      .fix(FixSafety::unsafe, "Write `---`", std::move(edits));
}

void check(const Note& note, const Options& options, Report& report) {
  const FrontMatter& front_matter = note.front_matter();
  if (front_matter.language != yaml::Language::yaml || front_matter.state == FrontMatter::State::whole) return;
  if (front_matter.state == FrontMatter::State::none) return check_lookalike_opener(note, report);
  check_trailing_blanks(note, front_matter.opener, report);
  if (front_matter.state == FrontMatter::State::unclosed || note.is_broken()) check_lookalike_closer(note, report);
  if (front_matter.state == FrontMatter::State::closed) check_closer(note, options, report);
}

}  // namespace
}  // namespace matterlint::rules::fm_delimiter

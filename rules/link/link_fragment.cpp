#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "markdown/anchors.h"
#include "text/npos.h"
#include "text/utf8.h"

namespace matterlint::rules {
namespace {

enum class Algorithm : std::uint8_t { flavor, github, obsidian, hugo, docusaurus, mkdocs, kramdown };
constexpr std::array<std::string_view, 7> option_names(Algorithm) {
  return {"flavor", "github", "obsidian", "hugo", "docusaurus", "mkdocs", "kramdown"};
}

struct Options {
  Algorithm algorithm = Algorithm::flavor;
  bool ignore_case = false;
  std::vector<std::string> ignore = {"top"};
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule link_fragment = {
    .id = "link-fragment",
    .summary = "Links to a heading of the note that is not there.",
    .since = "0.1",
    .presets = {{Preset::docs, Severity::warning}},
    .fix = FixSafety::unsafe,
    .reads = Reads::body,
    .markers = {"](#"},
    .options = {option<&Options::algorithm>("algorithm",
                                            "Which program names the anchors of headings; `flavor`: the one that the "
                                            "note's flavor is of."),
                option<&Options::ignore_case>("ignore-case", "Whether `#Pier` may lead to `#pier`."),
                option<&Options::ignore>("ignore", "Anchors that a template makes.")},
    .peers = {"markdownlint/MD051", "rumdl/MD051"},
    .docs = R"md(
The heading was renamed or deleted. Anchors that HTML names are known, and so are those such as `{#id}`. Programs name the
anchors of headings each in its own way.

```md bad
# The old pier

See [the pier](#the-new-pier) or [it](#The-Old-Pier).
                ^^^^^^^^^^^^ no heading of this note has the anchor `#the-new-pier`
                                       ^^^^^^^^^^^^ the anchor is `#the-old-pier`, not `#The-Old-Pier`
```
```md fixed unsafe
# The old pier

See [the pier](#the-new-pier) or [it](#the-old-pier).
```
```md good
# The old pier

See [the pier](#the-old-pier), [the bus](#bus), [up](#top).

<a id="bus"></a>
```

```yaml options
algorithm: obsidian
```
```md good
# The old pier

See [the pier](#The%20old%20pier) and [this](#^b1). ^b1
```
)md",
    .check = bind<check>,
};

namespace {

markdown::AnchorStyle style_of(Algorithm algorithm, Flavor flavor) {
  if (algorithm == Algorithm::mkdocs) return markdown::AnchorStyle::mkdocs;
  if (algorithm == Algorithm::kramdown) return markdown::AnchorStyle::kramdown;
  if (algorithm == Algorithm::obsidian) return markdown::AnchorStyle::obsidian;
  if (algorithm == Algorithm::flavor && flavor == Flavor::obsidian) return markdown::AnchorStyle::obsidian;
  if (algorithm == Algorithm::flavor && flavor == Flavor::mkdocs) return markdown::AnchorStyle::mkdocs;
  return markdown::AnchorStyle::github;
}

/// The anchor that differs in case alone, or nothing.
std::string in_other_case(const std::set<std::string>& anchors, std::string_view named) {
  const auto found = std::find_if(anchors.begin(), anchors.end(), [named](const std::string& anchor) {
    return equal_ignoring_ascii_case(anchor, named);
  });
  return found == anchors.end() ? "" : *found;
}

void check_link(const Note& note, Span fragment, const std::string& named, const std::set<std::string>& anchors,
                const Options& options, Report& report) {
  const std::string other = in_other_case(anchors, named);
  const std::string written(note.text(fragment));
  if (!other.empty() && options.ignore_case) return;
  if (other.empty()) return void(report.add(fragment, "no heading of this note has the anchor `#" + written + "`"));
  report.add(fragment, "the anchor is `#" + other + "`, not `#" + written + "`")
      .fix(FixSafety::unsafe, "Write `#" + other + "`", {{fragment, other}});
}

void check(const Note& note, const Options& options, Report& report) {
  const markdown::AnchorStyle style = style_of(options.algorithm, note.flavor());
  std::set<std::string> anchors;
  for (const markdown::Link& link : note.body().links()) {
    const std::string_view destination = note.text(link.destination);
    // `#:~:text=` and `#!` are for browsers.
    if (link.is_image || destination.size() < 2 || destination[0] != '#' ||
        std::string_view(":!/{").find(destination[1]) != npos)
      continue;
    if (anchors.empty()) anchors = markdown::anchors_of(note.text(), note.body(), style);
    const Span fragment = {link.destination.begin + 1, link.destination.end};
    const std::string named = markdown::anchor_named(note.text(fragment), style);
    const bool is_ignored = std::find(options.ignore.begin(), options.ignore.end(), named) != options.ignore.end();
    if (!is_ignored && anchors.count(named) == 0) check_link(note, fragment, named, anchors, options, report);
  }
}

}  // namespace
}  // namespace matterlint::rules

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "markdown/anchors.h"
#include "note/candidates.h"
#include "text/npos.h"
#include "text/utf8.h"

namespace matterlint::rules::link_fragment {
namespace {

enum class Algorithm : std::uint8_t { flavor, github, obsidian, hugo, docusaurus, mkdocs, vitepress, kramdown };
constexpr std::array<std::string_view, 8> option_names(Algorithm) {
  return {"flavor", "github", "obsidian", "hugo", "docusaurus", "mkdocs", "vitepress", "kramdown"};
}

struct Options {
  Algorithm algorithm = Algorithm::flavor;
  bool ignore_case = false;
  std::vector<std::string> ignore = {"top"};
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "link-fragment",
    .summary = "Links to a heading of the note that is not there.",
    .since = "0.1",
    .presets = {{Preset::docs, Severity::warning}},
    .fix = FixSafety::unsafe,
    .reads = Reads::body,
    .markers = {"](#"},
    .options = {option<&Options::algorithm>("algorithm",
                                            "Which program names the anchors of headings; `flavor`: Obsidian with "
                                            "flavor `obsidian`, else any of them."),
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

constexpr std::array<markdown::AnchorStyle, 4> all_styles = {
    markdown::AnchorStyle::github, markdown::AnchorStyle::mkdocs, markdown::AnchorStyle::vitepress,
    markdown::AnchorStyle::kramdown};

markdown::AnchorStyle style_of(Algorithm algorithm, Flavor flavor) {
  if (algorithm == Algorithm::mkdocs) return markdown::AnchorStyle::mkdocs;
  if (algorithm == Algorithm::vitepress) return markdown::AnchorStyle::vitepress;
  if (algorithm == Algorithm::kramdown) return markdown::AnchorStyle::kramdown;
  if (algorithm == Algorithm::obsidian) return markdown::AnchorStyle::obsidian;
  if (algorithm == Algorithm::flavor && flavor == Flavor::obsidian) return markdown::AnchorStyle::obsidian;
  if (algorithm == Algorithm::flavor && flavor == Flavor::mkdocs) return markdown::AnchorStyle::mkdocs;
  return markdown::AnchorStyle::github;
}

/// `#:~:text=` and `#!` are for browsers, `#/` and `#tab/` for scripts, `#fn:1` is a footnote.
bool is_anchor(std::string_view destination) {
  return destination.size() > 1 && destination[0] == '#' && std::string_view(":!{").find(destination[1]) == npos &&
         destination.find('/') == npos && !destination.starts_with("#fn");
}

/// Whether other files are put into the note, whose headings are not known.
bool has_includes(std::string_view body) {
  constexpr std::array<std::string_view, 8> marks = {"{{% include", "{{< include", "{{% readfile", "{{< readfile",
                                                     "{{% render",  "{% include",  "[!INCLUDE",    "--8<--"};
  return std::any_of(marks.begin(), marks.end(), [body](std::string_view mark) { return body.find(mark) != npos; });
}

/// The anchor that differs in case alone, or nothing.
std::string in_other_case(const std::set<std::string>& anchors, std::string_view named) {
  const auto found = std::find_if(anchors.begin(), anchors.end(), [named](const std::string& anchor) {
    return equal_ignoring_ascii_case(anchor, named);
  });
  return found == anchors.end() ? "" : *found;
}

bool is_ignored(const std::string& named, const Options& options) {
  return std::find(options.ignore.begin(), options.ignore.end(), named) != options.ignore.end();
}

/// Links of one note to itself.
class Fragments {
 public:
  Fragments(const Note& note, const Options& options, Report& report)
      : note_(note), options_(options), report_(report), style_(style_of(options.algorithm, note.flavor())) {}

  void check(const markdown::Link& link) {
    if (link.is_image || !is_anchor(note_.text(link.destination))) return;
    if (!anchors_) anchors_ = markdown::anchors_of(note_.text(), note_.body(), style_);
    const Span fragment = {link.destination.begin + 1, link.destination.end};
    const std::string named = markdown::anchor_named(note_.text(fragment), style_);
    if (!is_ignored(named, options_) && anchors_->count(named) == 0 && !is_known_elsewhere(named))
      report(fragment, named);
  }

 private:
  /// Who does not say which program it is gets the names of all.
  bool is_known_elsewhere(const std::string& named) {
    if (options_.algorithm != Algorithm::flavor || style_ == markdown::AnchorStyle::obsidian) return false;
    if (!elsewhere_) {
      elsewhere_.emplace();
      for (const markdown::AnchorStyle style : all_styles)
        elsewhere_->merge(markdown::anchors_of(note_.text(), note_.body(), style));
    }
    return elsewhere_->count(named) > 0;
  }
  void report(Span fragment, const std::string& named) {
    const std::string other = in_other_case(*anchors_, named);
    const std::string written(note_.text(fragment));
    if (!other.empty() && options_.ignore_case) return;
    if (other.empty()) return void(report_.add(fragment, "no heading of this note has the anchor `#" + written + "`"));
    report_.add(fragment, "the anchor is `#" + other + "`, not `#" + written + "`")
        .fix(FixSafety::unsafe, "Write `#" + other + "`", {{fragment, other}});
  }

  const Note& note_;
  const Options& options_;
  Report& report_;
  markdown::AnchorStyle style_;
  std::optional<std::set<std::string>> anchors_;
  std::optional<std::set<std::string>> elsewhere_;
};

/// The anchors that lines of a body name. Those of its headings take four times as long as those that are given: they
/// are made when one is asked for that is not given.
class WrittenAnchors {
 public:
  WrittenAnchors(std::string_view body, markdown::AnchorStyle style) : body_(body), style_(style) {}

  bool contains(const std::string& anchor) {
    if (!given_) given_ = markdown::given_anchors(body_, style_);
    if (given_->count(anchor) > 0) return true;
    if (!all_) all_ = markdown::written_anchors(body_, style_);
    return all_->count(anchor) > 0;
  }

 private:
  std::string_view body_;
  markdown::AnchorStyle style_;
  std::optional<std::set<std::string>> given_;
  std::optional<std::set<std::string>> all_;
};

/// Whether some link may lead to an anchor that no line names. Most notes hold none, and need not be read as Markdown.
bool may_hold_broken_links(const Note& note, const Options& options) {
  const markdown::AnchorStyle style = style_of(options.algorithm, note.flavor());
  WrittenAnchors written(note.text(note.front_matter().body), style);
  const auto is_candidate = [&](const auto& link) {
    const std::string_view destination = note.text(link.destination);
    if (!is_anchor(destination)) return false;
    const std::string named = markdown::anchor_named(destination.substr(1), style);
    return !is_ignored(named, options) && !written.contains(named);
  };
  return has_inline_candidate(note, is_candidate) || has_defined_candidate(note, is_candidate);
}

void check(const Note& note, const Options& options, Report& report) {
  if (!may_hold_broken_links(note, options) || has_includes(note.text(note.front_matter().body))) return;
  Fragments fragments(note, options, report);
  for (const markdown::Link& link : note.body().links()) fragments.check(link);
}

}  // namespace
}  // namespace matterlint::rules::link_fragment

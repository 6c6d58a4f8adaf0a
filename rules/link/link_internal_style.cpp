#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "markdown/address.h"
#include "note/candidates.h"
#include "text/char_set.h"
#include "text/npos.h"

namespace matterlint::rules::link_internal_style {
namespace {

enum class Slash : std::uint8_t { any, always, never };
constexpr std::array<std::string_view, 3> option_names(Slash) {
  return {"any", "always", "never"};
}

struct Options {
  Slash slash = Slash::any;
  std::vector<std::string> endings = {".html"};
  std::vector<std::string> segments;
  bool compact = false;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "link-internal-style",
    .summary = "Links to pages of one's own that are not written as the site has them.",
    .since = "0.1",
    .fix = FixSafety::unsafe,
    .reads = Reads::body,
    .markers = {"](", "]:"},
    .options = {option<&Options::slash>("slash", "Whether such a link begins with `/`."),
                option<&Options::endings>("endings", "What it must not end with, a fragment left aside."),
                option<&Options::segments>("segments",
                                           "What it must not begin with: the languages or versions of the site."),
                option<&Options::compact>("compact", "Whether `./` and `folder/../` are reported.")},
    .peers = {"github-docs/GHD002", "github-docs/GHD003", "github-docs/GHD006", "rumdl/MD057"},
    .docs = R"md(
A site moves its pages, and leads readers to their language and version by itself. Links to a page of the site say no
more than needed: no ending that the site adds, no language, no version.

```md bad
See [how to begin](/guide/start.html#install) and [the manual].
                               ^^^^^ `.html` ends a link to a page here

[the manual]: ../manual/index.html
                             ^^^^^ `.html` ends a link to a page here
```
```md fixed unsafe
See [how to begin](/guide/start#install) and [the manual].

[the manual]: ../manual/index
```
```md good
See [how to begin](/guide/start#install), [the others](https://example.org/index.html) and [below](#more.html).
```

```yaml options
slash: always
segments: [en, de, v1]
endings: []
```
```md bad
See [how to begin](guide/start) and [the manual](/en/v1/manual/).
                   ^^^^^^^^^^^ a link to a page here does not begin with `/`
                                                  ^^^ `en` is written into a link to a page here
                                                     ^^^ `v1` is written into a link to a page here
```
```md fixed unsafe
See [how to begin](/guide/start) and [the manual](/manual/).
```

```yaml options
compact: true
```
```md bad
See [the manual](./manual) and [the list](guide/../list).
                 ^^ `./` says nothing in a link
                                          ^^^^^^^^^ the link goes into a folder and out of it again
```
```md fixed unsafe
See [the manual](manual) and [the list](list).
```
)md",
    .check = bind<check>,
};

namespace {

/// A part of a link that should not be there.
struct Surplus {
  Span place;
  std::string message;
};

constexpr CharSet behind_path("#?");

bool is_internal(std::string_view destination) {
  if (destination.empty() || destination.starts_with('#') || destination.starts_with("//")) return false;
  static constexpr CharSet of_templates("{}<>$");
  if (of_templates.find_in(destination) != npos || markdown::is_url(destination)) return false;
  return destination.substr(0, destination.find_first_of("/#?")).find(':') == npos;
}

class Destination {
 public:
  Destination(std::string_view text, std::size_t begin)
      : begin_(begin), path_(text.substr(0, behind_path.find_in(text))) {}

  std::vector<Surplus> surpluses(const Options& options) const {
    std::vector<Surplus> all;
    const std::size_t first = path_.starts_with('/') ? 1 : 0;
    if (first == 1 && options.slash == Slash::never) all.push_back(surplus(0, 1, "`/` begins a link to a page here"));
    add_segments(first, options, all);
    if (options.compact) add_detours(all);
    for (const std::string& ending : options.endings)
      if (path_.size() > ending.size() && path_.ends_with(ending) && !ending.empty())
        all.push_back(
            surplus(path_.size() - ending.size(), ending.size(), "`" + ending + "` ends a link to a page here"));
    return all;
  }

  bool lacks_slash() const { return !path_.empty() && !path_.starts_with('/') && !path_.starts_with('.'); }

 private:
  Surplus surplus(std::size_t at, std::size_t size, std::string message) const {
    return {span_of(begin_ + at, begin_ + at + size), std::move(message)};
  }

  /// Those that stand first, one behind the other.
  void add_segments(std::size_t at, const Options& options, std::vector<Surplus>& all) const {
    for (std::size_t end = 0; (end = path_.find('/', at)) != npos; at = end + 1) {
      const std::string segment(path_.substr(at, end - at));
      if (std::find(options.segments.begin(), options.segments.end(), segment) == options.segments.end()) return;
      all.push_back(surplus(at, segment.size() + 1, "`" + segment + "` is written into a link to a page here"));
    }
  }

  void add_detours(std::vector<Surplus>& all) const {
    if (path_.starts_with("./") && path_.size() > 2) all.push_back(surplus(0, 2, "`./` says nothing in a link"));
    const std::size_t up = path_.find("/../");
    if (up == npos || up == 0 || path_.starts_with('.')) return;
    const std::size_t folder = path_.rfind('/', up - 1) + 1;
    if (folder == up) return;
    all.push_back(surplus(folder, up + 4 - folder, "the link goes into a folder and out of it again"));
  }

  std::size_t begin_;
  std::string_view path_;
};

void check_destination(const Note& note, Span whole, const Options& options, Report& report) {
  const std::string_view text = note.text(whole);
  if (!is_internal(text)) return;
  const Destination destination(text, whole.begin);
  for (const Surplus& surplus : destination.surpluses(options))
    report.add(surplus.place, surplus.message)
        .fix(FixSafety::unsafe, "Delete `" + std::string(note.text(surplus.place)) + "`", {{surplus.place, {}}});
  if (options.slash == Slash::always && destination.lacks_slash())
    report.add(whole, "a link to a page here does not begin with `/`")
        .fix(FixSafety::unsafe, "Put `/` before it", {{{whole.begin, whole.begin}, "/"}});
}

/// Few notes hold such a link. The others need not be read as Markdown.
bool may_hold_surplus(const Note& note, const Options& options) {
  const auto is_candidate = [&](Span whole) {
    const std::string_view text = note.text(whole);
    if (text.starts_with("https://") || text.starts_with("http://")) return false;  // As most are.
    const Destination destination(text, 0);
    const bool lacks_slash = options.slash == Slash::always && destination.lacks_slash();
    return (lacks_slash || !destination.surpluses(options).empty()) && is_internal(text);
  };
  const auto is_shape = [&](const auto& shape) { return is_candidate(shape.destination); };
  return has_inline_candidate(note, is_shape) || has_defined_candidate(note, is_shape);
}

void check(const Note& note, const Options& options, Report& report) {
  if (!may_hold_surplus(note, options)) return;
  for (const markdown::Link& link : note.body().links())
    if (link.kind == markdown::LinkKind::direct && !link.is_image)
      check_destination(note, link.destination, options, report);
  for (const markdown::Definition& definition : note.body().definitions())
    check_destination(note, definition.destination, options, report);
}

}  // namespace
}  // namespace matterlint::rules::link_internal_style

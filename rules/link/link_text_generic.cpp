#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "note/candidates.h"
#include "text/ascii.h"
#include "text/byte_map.h"
#include "text/char_set.h"
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

/// The texts that say nothing.
class Generic {
 public:
  using Options = link_text_generic::Options;

  explicit Generic(const Options& options);

  /// Whether there are brackets in one of them.
  bool has_brackets() const { return has_brackets_; }
  /// `is_ascii`: surely all of it.
  bool contains(std::string_view text, bool is_ascii = false) const;

 private:
  /// Whether one of the wordings may be as long as a text and begins as it does; true for an empty text, too.
  bool may_contain(std::string_view words) const;

  std::vector<std::string> wordings_;
  std::array<std::uint64_t, 256>
      sizes_by_first_{};  ///< By the first byte in small letters: a bit for each size, modulo 64.
  bool has_brackets_ = false;
};

void check(const Note& note, const Generic& generic, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "link-text-generic",
    .summary = "Links whose text does not say where they lead.",
    .since = "0.1",
    .presets = {{Preset::docs, Severity::info}},
    .reads = Reads::body,
    .markers = {"](", "]:"},
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
std::string_view without_marks(std::string_view text) {
  static constexpr CharSet marks(" \t\r\n*_~`.:!>");
  text.remove_prefix(marks.skip_in(text));
  while (!text.empty() && marks.contains(text.back())) text.remove_suffix(1);
  return text;
}

bool has_no_small_letter(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// `LINK` and code are names, whatever they say.
bool is_name(std::string_view text) {
  const bool has_code = text.find('`') != std::string_view::npos;
  return has_code || (ascii_lower(text) != text && text.size() > 2 && has_no_small_letter(text));
}

unsigned char first_of(std::string_view words) {
  return static_cast<unsigned char>(ascii::lower(words.front()));
}

Generic::Generic(const Options& options) {
  for (const std::string& text : options.texts) {
    const std::string& wording = wordings_.emplace_back(without_marks(text));
    if (!wording.empty()) sizes_by_first_[first_of(wording)] |= std::uint64_t{1} << (wording.size() % 64);
    has_brackets_ = has_brackets_ || text.find_first_of("[]") != std::string::npos;
  }
}

bool Generic::may_contain(std::string_view words) const {
  return words.empty() || (sizes_by_first_[first_of(words)] >> (words.size() % 64) & 1U) != 0;
}

bool Generic::contains(std::string_view text, bool is_ascii) const {
  const std::string_view words = without_marks(text);
  const bool is_plain = is_ascii || std::none_of(words.begin(), words.end(), is_beyond_ascii);
  if (is_plain && !may_contain(words)) return false;
  const auto is_same = [words, is_plain](std::string_view wording) {
    if (is_plain) return words.size() == wording.size() && equal_ignoring_ascii_case(wording, words);
    constexpr std::size_t most_folded = 4;  // Bytes that one byte may come from.
    return words.size() <= most_folded * wording.size() && case_fold(wording) == case_fold(words);
  };
  return std::any_of(wordings_.begin(), wordings_.end(), is_same) && !is_name(text);
}

/// Few notes hold such a link. The others need not be read as Markdown.
bool may_hold_generic(const Note& note, const Generic& generic) {
  const bool is_ascii = note.is_ascii();
  return has_link_text_candidate(note, [&, is_ascii](Span text, bool has_brackets) {
    return has_brackets ? generic.has_brackets() : generic.contains(note.text(text), is_ascii);
  });
}

void check(const Note& note, const Generic& generic, Report& report) {
  if (!may_hold_generic(note, generic)) return;
  for (const markdown::Link& link : note.body().links()) {
    if (link.is_image || link.kind == markdown::LinkKind::autolink) continue;
    const std::string_view text = note.text(link.text);
    if (generic.contains(text))
      report.add(link.text, "`" + std::string(trim(text)) + "` does not say where the link leads");
  }
}

}  // namespace
}  // namespace matterlint::rules::link_text_generic

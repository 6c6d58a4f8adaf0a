#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "markdown/lines.h"
#include "text/direction.h"
#include "text/npos.h"
#include "text/utf8.h"

namespace matterlint::rules::no_invisible_char {
namespace {

enum class Use : std::uint8_t { joiners, right_to_left, soft_hyphens };
constexpr std::array<std::string_view, 3> option_names(Use) {
  return {"joiners", "right-to-left", "soft-hyphens"};
}

struct Options {
  std::vector<Use> allow = {Use::joiners, Use::right_to_left};
  bool body = false;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "no-invisible-char",
    .summary = "Characters that nobody can see.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .fix = FixSafety::unsafe,
    .reads = Reads::text,
    .options = {option<&Options::allow>("allow",
                                        "Where they are meant: `joiners` (beside letters other than A to Z, and in "
                                        "emoji), `right-to-left` (on a line with Arabic, Hebrew and the like), "
                                        "`soft-hyphens`."),
                option<&Options::body>("body",
                                       "Whether all of them are reported below the front matter too. Marks that change "
                                       "the direction of the text always are.")},
    .peers = {"rumdl/MD084"},
    .docs = R"md(
A zero-width space in a tag, a key or an address makes another one of it, and nobody sees why. Marks that turn the
direction of the text show it in another order than it has; in blocks of code below the front matter, which may be there
to show what they do, they are left alone. The fix is unsafe, for it makes another value of the one that
programs read.

```md bad visible
---⏎
tags: [walks⟦U+200B⟧]⏎
            ^^^^^^^^ a zero-width space is in the text, which nobody sees
title: A walk⟦U+00AD⟧er⏎
             ^^^^^^^^ a soft hyphen is in the text, which nobody sees
---⏎
⟦U+202A⟧C:\notes⏎
^^^^^^^^ a left-to-right embedding is in the text, which nobody sees
```
```md fixed unsafe visible
---⏎
tags: [walks]⏎
title: A walker⏎
---⏎
C:\notes⏎
```
```md good visible
---⏎
title: می⟦U+200C⟧خواهم 👩⟦U+200D⟧🚀⏎
---⏎
A walk⟦U+00AD⟧er⏎
```
)md",
    .check = bind<check>,
};

namespace {

struct Invisible {
  char32_t value;
  std::string_view name;
};
constexpr std::array<Invisible, 19> invisible = {{{0x200B, "a zero-width space"},
                                                  {0x00AD, "a soft hyphen"},
                                                  {0x2060, "a word joiner"},
                                                  {0xFEFF, "a byte order mark"},
                                                  {0x200C, "a zero-width non-joiner"},
                                                  {0x200D, "a zero-width joiner"},
                                                  {0x200E, "a left-to-right mark"},
                                                  {0x200F, "a right-to-left mark"},
                                                  {0x061C, "an Arabic letter mark"},
                                                  {0x180E, "a Mongolian vowel separator"},
                                                  {0x202A, "a left-to-right embedding"},
                                                  {0x202B, "a right-to-left embedding"},
                                                  {0x202C, "the end of a change of direction"},
                                                  {0x202D, "a left-to-right override"},
                                                  {0x202E, "a right-to-left override"},
                                                  {0x2066, "a left-to-right isolate"},
                                                  {0x2067, "a right-to-left isolate"},
                                                  {0x2068, "a first strong isolate"},
                                                  {0x2069, "the end of an isolate"}}};

const Invisible* invisible_at(CodePoint found) {
  const auto known =
      std::find_if(invisible.begin(), invisible.end(), [&](const Invisible& one) { return one.value == found.value; });
  return found.valid && known != invisible.end() ? &*known : nullptr;
}

bool is_joiner(char32_t value) {
  return value == 0x200CU || value == 0x200DU;
}

/// Whether a line has letters of Arabic, Hebrew, Syriac, Thaana and their relatives.
bool has_right_to_left(std::string_view line) {
  for (std::size_t at = 0; (at = find_non_ascii(line, at)) < line.size();) {
    const CodePoint found = first_code_point(line.substr(at));
    const bool is_letter = found.value != 0x061CU && found.value >= 0x0590U && found.value < 0x0900U;
    if (is_letter || (found.value >= 0xFB1DU && found.value < 0xFEFFU)) return true;
    at += found.size;
  }
  return false;
}

class InvisibleChars {
 public:
  InvisibleChars(const Note& note, const Options& options, Report& report)
      : note_(note), text_(note.text()), options_(options), report_(report) {}

  void look_at(std::size_t at, CodePoint found) {
    const Invisible* const known = invisible_at(found);
    const bool is_in_block = note_.front_matter().block.contains(static_cast<std::uint32_t>(at));
    if (known == nullptr || at == 0 || (!is_in_block && !options_.body && !turns_direction(found.value))) return;
    if (is_meant(at, found) || (!is_in_block && is_in_code_block(at))) return;
    const Span span = span_of(at, at + found.size);
    const bool goes_on = turns_direction(found.value) && at < end_of_turned_;
    if (goes_on) return;
    report_.add(span, std::string(known->name) + " is in the text, which nobody sees")
        .fix(FixSafety::unsafe, "Delete it", turns_direction(found.value) ? deletions_from(at) : deletion(span));
  }

 private:
  static std::vector<TextEdit> deletion(Span span) { return {{span, ""}}; }
  /// Of all marks up to the end of the line that turn the text: each opens or ends what another one does.
  std::vector<TextEdit> deletions_from(std::size_t at) {
    std::vector<TextEdit> edits;
    end_of_turned_ = markdown::line_end(text_, at);
    for (; (at = find_non_ascii(text_, at)) < end_of_turned_; at += first_code_point(text_.substr(at)).size)
      if (turns_direction(first_code_point(text_.substr(at)).value)) edits.push_back({span_of(at, at + 3), ""});
    return edits;
  }
  bool allows(Use use) const {
    return std::find(options_.allow.begin(), options_.allow.end(), use) != options_.allow.end();
  }
  bool is_meant(std::size_t at, CodePoint found) const {
    if (is_joiner(found.value)) return allows(Use::joiners) && is_beside_letter(at, found.size);
    if (found.value == 0x00ADU) return allows(Use::soft_hyphens);
    const bool is_direction =
        turns_direction(found.value) || found.value == 0x200EU || found.value == 0x200FU || found.value == 0x061CU;
    if (!is_direction || !allows(Use::right_to_left)) return false;
    const std::size_t begin = markdown::line_begin(text_, at);
    return has_right_to_left(text_.substr(begin, markdown::line_end(text_, at) - begin));
  }
  /// Code below the front matter is an example: it may well show what such a mark does.
  bool is_in_code_block(std::size_t at) const {
    const markdown::Region* const region = note_.body().region_at(static_cast<std::uint32_t>(at));
    return region != nullptr && region->kind == markdown::RegionKind::code_block;
  }
  bool is_beside_letter(std::size_t at, std::size_t size) const {
    return !is_ascii(text_.substr(at - 1, 1)) || !is_ascii(text_.substr(at + size, 1));
  }

  const Note& note_;
  std::string_view text_;
  const Options& options_;
  Report& report_;
  std::size_t end_of_turned_ = 0;  ///< Of the last line whose text was reported to be turned.
};

void check(const Note& note, const Options& options, Report& report) {
  if (note.is_ascii()) return;
  const std::string_view text = note.text();
  InvisibleChars chars(note, options, report);
  const std::size_t body = options.body ? text.size() : note.front_matter().body.begin;
  for (std::size_t at = 0; (at = find_non_ascii(text.substr(0, body), at)) < body;) {
    const CodePoint found = first_code_point(text.substr(at));
    chars.look_at(at, found);
    at += found.size;
  }
  for (std::size_t at = body; (at = text.find('\xE2', at)) != npos; ++at)
    chars.look_at(at, first_code_point(text.substr(at)));
}

}  // namespace
}  // namespace matterlint::rules::no_invisible_char

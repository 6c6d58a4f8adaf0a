#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "text/utf8.h"

namespace matterlint::rules {
namespace {

enum class Use : std::uint8_t { french_punctuation, numbers };
constexpr std::array<std::string_view, 2> option_names(Use) {
  return {"french-punctuation", "numbers"};
}

struct Options {
  std::vector<Use> allow = {Use::french_punctuation, Use::numbers};
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule no_irregular_space = {
    .id = "no-irregular-space",
    .summary = "Spaces in text that look like a blank and are none.",
    .since = "0.1",
    .presets = {{Preset::obsidian, Severity::info}},
    .fix = FixSafety::unsafe,
    .reads = Reads::text,
    .options = {option<&Options::allow>("allow",
                                        "Where no-break spaces are meant: `french-punctuation` (before `: ; ? ! »`, "
                                        "after `«`), `numbers` (between a number and its unit).")},
    .docs = R"md(
Pages hold no-break spaces for their layout, and clipped notes keep them: a search for the two words does not find them.
The fix is unsafe, since some are meant: those of French punctuation and of numbers with their units, and ideographic
spaces beside Chinese and Japanese letters, are left alone.

```md bad visible
The office⍽expects more.⏎
          ^ a no-break space stands where a blank is expected
```
```md fixed unsafe visible
The office expects more.⏎
```
```md good visible
Où donc⍽? «⍽Ici⍽», à 10⍽km.⏎
```
)md",
    .check = bind<check>,
};

namespace {

struct Space {
  char32_t value;
  std::string_view name;  ///< With its article.
};
constexpr std::array<Space, 5> spaces = {{{0x00A0, "a no-break space"},
                                          {0x2007, "a figure space"},
                                          {0x202F, "a narrow no-break space"},
                                          {0x3000, "an ideographic space"},
                                          {0x2028, "a line separator"}}};

const Space* space_of(CodePoint code_point) {
  const auto found =
      std::find_if(spaces.begin(), spaces.end(), [&](const Space& space) { return space.value == code_point.value; });
  return code_point.valid && found != spaces.end() ? &*found : nullptr;
}

/// CJK punctuation, kana, ideographs, Hangul, full-width forms.
bool is_wide(char32_t value) {
  return (value >= 0x3001U && value <= 0xD7AFU) || (value >= 0xF900U && value <= 0xFAFFU) ||
         (value >= 0xFF00U && value <= 0xFFEFU) || value >= 0x20000U;
}

/// Whether more digits follow, or a unit: a sign or at most three letters.
bool begins_unit(std::string_view text) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto letters = std::find_if_not(text.begin(), text.end(), is_letter) - text.begin();
  if (letters > 0 || text.empty()) return letters > 0 && letters <= 3;
  const char32_t sign = first_code_point(text).value;
  return std::u32string_view(U"0123456789%$€£¥°µΩ×‰").find(sign) != std::u32string_view::npos;
}

bool is_meant(const Options& options, const Space& space, std::string_view before, std::string_view after) {
  const char32_t left = before.empty() ? U'\n' : last_code_point(before).value;
  const char32_t right = after.empty() ? U'\n' : first_code_point(after).value;
  if (space.value == 0x3000U) return is_wide(left) || is_wide(right);
  const auto allows = [&](Use use) {
    return std::find(options.allow.begin(), options.allow.end(), use) != options.allow.end();
  };
  const bool is_french = left == U'«' || std::u32string_view(U":;?!»").find(right) != std::u32string_view::npos;
  const bool is_number = left >= U'0' && left <= U'9' && begins_unit(after);
  return (is_french && allows(Use::french_punctuation)) || (is_number && allows(Use::numbers));
}

/// Where `yaml-irregular-space` looks: in an indent, behind a `:` or `-`, in a key.
bool is_syntax(std::string_view text, std::size_t at, std::size_t end) {
  const std::size_t line = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
  std::string_view before = text.substr(line, at - line);
  while (!before.empty() && (before.back() == ' ' || space_of(last_code_point(before)) != nullptr))
    before.remove_suffix(last_code_point(before).size);
  const std::string_view after = text.substr(end, text.find('\n', end) - end);
  const bool is_in_key = before.find(": ") == std::string_view::npos &&
                         (after.find(": ") != std::string_view::npos || trim(after).ends_with(':'));
  return before.empty() || before.ends_with(':') || trim(before) == "-" || is_in_key;
}

void check_at(const Note& note, const Options& options, std::size_t at, std::size_t end, Report& report) {
  const std::string_view text = note.text();
  const CodePoint code_point = first_code_point(text.substr(at));
  const Space& space = *space_of(code_point);
  if (is_meant(options, space, text.substr(0, at), text.substr(end))) return;
  const FrontMatter& front_matter = note.front_matter();
  const auto offset = static_cast<std::uint32_t>(at);
  const bool is_looked_at =
      front_matter.block.contains(offset) ? !is_syntax(text, at, end) : note.body().is_text(offset);
  if (!is_looked_at) return;
  const std::size_t count = (end - at) / code_point.size;
  report
      .add(span_of(at, end), count == 1 ? std::string(space.name) + " stands where a blank is expected"
                                        : std::to_string(count) + std::string(space.name.substr(space.name.find(' '))) +
                                              "s stand where a blank is expected")
      .fix(FixSafety::unsafe, "Write a plain blank", {{span_of(at, end), " "}});
}

void check(const Note& note, const Options& options, Report& report) {
  const std::string_view text = note.text();
  for (std::size_t at = 0; (at = find_non_ascii(text, at)) < text.size();) {
    const CodePoint first = first_code_point(text.substr(at));
    const Space* const space = space_of(first);
    std::size_t end = at + first.size;
    while (space != nullptr && end < text.size() && first_code_point(text.substr(end)).value == space->value)
      end += first.size;
    if (space != nullptr) check_at(note, options, at, end, report);
    at = end;
  }
}

}  // namespace
}  // namespace matterlint::rules

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace matterlint::rules::no_irregular_space {
namespace {

enum class Use : std::uint8_t { french_punctuation, numbers, abbreviations };
constexpr std::array<std::string_view, 3> option_names(Use) {
  return {"french-punctuation", "numbers", "abbreviations"};
}

struct Options {
  std::vector<Use> allow = {Use::french_punctuation, Use::numbers, Use::abbreviations};
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "no-irregular-space",
    .summary = "Spaces in text that look like a blank and are none.",
    .since = "0.1",
    .presets = {{Preset::obsidian, Severity::info}},
    .fix = FixSafety::unsafe,
    .reads = Reads::text,
    .options = {option<&Options::allow>(
        "allow",
        "Where no-break spaces are meant: `french-punctuation` (before `: ; ? ! »`, "
        "after `«`), `numbers` (beside them), `abbreviations` (behind them, and behind initials).")},
    .docs = R"md(
Pages hold no-break spaces for their layout, and clipped notes keep them: a search for the two words does not find them.
The fix is unsafe, since some are meant: those of French punctuation, beside numbers, behind initials and abbreviations,
and ideographic spaces beside Chinese and Japanese letters, are left alone.

```md bad visible
The office⍽expects more.⏎
          ^ a no-break space stands where a blank is expected
```
```md fixed unsafe visible
The office expects more.⏎
```
```md good visible
Où donc⍽? «⍽Ici⍽», à 10⍽km. Dr.⍽Smith, Fig.⍽1⏎
```

Beside a blank, and at the end of a line, there is none to write.

```md bad visible
The `office` ⍽expects more.⍽⏎
             ^ a no-break space stands beside a blank
                           ^ a no-break space ends the line
```
```md fixed unsafe visible
The `office` expects more.⏎
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

/// Abbreviations that another word follows, without their dot.
constexpr std::array<std::string_view, 18> abbreviations = {"Dr",  "Mr",  "Mrs", "Ms",  "Prof", "St",
                                                            "Fig", "No",  "Nr",  "Art", "Vol",  "vol",
                                                            "Abb", "vgl", "vs",  "cf",  "ca",   "pp"};

using ascii::is_digit;

/// Letters of Europe, roughly; signs such as `§`, `€` and dashes are none.
bool is_letter(CodePoint c) {
  const bool is_ascii_letter = (c.value >= U'A' && c.value <= U'Z') || (c.value >= U'a' && c.value <= U'z');
  return is_ascii_letter || (c.value >= 0x00C0U && c.value < 0x2000U && c.value != 0x00D7U);
}

/// Whether a text ends with a number such as `10`, `1,000` or `$2.50`, or with `13.` for the thirteenth. `H6` is none.
bool ends_in_number(std::string_view text) {
  if (text.ends_with('.')) text.remove_suffix(1);
  if (text.empty() || !is_digit(text.back())) return false;
  const std::size_t last = text.find_last_not_of("0123456789.,:'/-");
  return last == std::string_view::npos || !is_letter(last_code_point(text.substr(0, last + 1)));
}

/// Whether a text ends with one letter and a dot, or an abbreviation such as `Fig.`, or with `§`.
bool ends_in_abbreviation(std::string_view text) {
  if (text.ends_with("§") || text.ends_with("№")) return true;
  if (!text.ends_with('.')) return false;
  text.remove_suffix(1);
  std::size_t letters = 0;
  std::size_t begin = text.size();
  constexpr std::size_t longest = 4;
  for (; begin > 0 && letters <= longest && is_letter(last_code_point(text.substr(0, begin))); ++letters)
    begin -= last_code_point(text.substr(0, begin)).size;
  const std::string_view word = text.substr(begin);
  return letters == 1 || std::find(abbreviations.begin(), abbreviations.end(), word) != abbreviations.end();
}

bool is_meant(const Options& options, std::string_view before, std::string_view after) {
  const auto allows = [&](Use use) {
    return std::find(options.allow.begin(), options.allow.end(), use) != options.allow.end();
  };
  if (before.empty() || after.empty()) return false;
  const bool is_french = before.ends_with("«") || after.starts_with("»") ||
                         std::string_view(":;?!").find(after.front()) != std::string_view::npos;
  const bool is_number = is_digit(after.front()) || ends_in_number(before);
  const bool is_abbreviation = ends_in_abbreviation(before) || after.starts_with("al.");
  return (is_french && allows(Use::french_punctuation)) || (is_number && allows(Use::numbers)) ||
         (is_abbreviation && allows(Use::abbreviations));
}

/// Ideographic spaces belong to text in Chinese and Japanese.
bool is_among_wide(std::string_view before, std::string_view after) {
  return (!before.empty() && is_wide(last_code_point(before).value)) ||
         (!after.empty() && is_wide(first_code_point(after).value));
}

/// Where a space stands: alone between words, or where there is no blank to write.
enum class Place : std::uint8_t { blank, beside_blank, line_end };

std::string message_of(const Space& space, std::size_t count, Place place) {
  const bool is_one = count == 1;
  const std::string subject = is_one
                                  ? std::string(space.name)
                                  : std::to_string(count) + std::string(space.name.substr(space.name.find(' '))) + "s";
  if (place == Place::line_end) return subject + (is_one ? " ends the line" : " end the line");
  return subject + (is_one ? " stands " : " stand ") +
         (place == Place::blank ? "where a blank is expected" : "beside a blank");
}

/// The spaces of one note, looked at from its start to its end.
class IrregularSpaces {
 public:
  IrregularSpaces(const Note& note, const Options& options, Report& report)
      : note_(note), text_(note.text()), options_(options), report_(report) {}

  /// All between two words: blanks, and spaces that are none.
  void look_at(Span gap) {
    const bool ends_line = gap.end == text_.size() || text_[gap.end] == '\n' || text_[gap.end] == '\r';
    bool has_blank = slice(text_, gap).find_first_of(" \t") != std::string_view::npos;
    const bool is_syntax = note_.front_matter().block.contains(gap.begin) && is_between_tokens(gap);
    if (is_syntax) return;
    std::uint32_t done = gap.begin;
    for (std::uint32_t at = gap.begin; at < gap.end;) {
      const Span run = run_at(at);
      at = run.end;
      if (is_blank(text_[run.begin]) || !is_text(run) || is_meant_there(run, gap)) continue;
      const Place place = ends_line ? Place::line_end : has_blank ? Place::beside_blank : Place::blank;
      // At the end of a line the blanks before it go too: they would be left there.
      report_run(run, place, ends_line ? Span{done, run.end} : run);
      done = run.end;
      has_blank = true;
    }
  }

 private:
  static bool is_blank(char c) { return c == ' ' || c == '\t'; }

  /// Equal spaces, or blanks.
  Span run_at(std::uint32_t at) const {
    const CodePoint first = first_code_point(text_.substr(at));
    std::size_t end = at + first.size;
    while (end < text_.size() && first_code_point(text_.substr(end)).value == first.value) end += first.size;
    return span_of(at, end);
  }
  bool is_text(Span run) const {
    return note_.front_matter().block.contains(run.begin) || note_.body().is_text(run.begin);
  }
  bool is_meant_there(Span run, Span gap) const {
    const std::string_view before = text_.substr(0, run.begin);
    const std::string_view after = text_.substr(run.end);
    if (first_code_point(text_.substr(run.begin)).value == 0x3000U) return is_among_wide(before, after);
    const bool stands_alone = run.begin == gap.begin && run.end == gap.end;
    return stands_alone && is_meant(options_, before, after);
  }
  void report_run(Span run, Place place, Span edit) {
    const CodePoint code_point = first_code_point(text_.substr(run.begin));
    const std::size_t count = run.size() / code_point.size;
    const bool is_needed = place == Place::blank;
    report_.add(run, message_of(*space_of(code_point), count, place))
        .fix(FixSafety::unsafe, is_needed ? "Write a plain blank" : "Delete the space", {{edit, is_needed ? " " : ""}});
  }

  /// Whether `yaml-irregular-space` looks there: in an indent, behind a `:` or `-`, in a key.
  bool is_between_tokens(Span gap) {
    if (gap.begin >= line_.end) read_line(gap.begin);
    if (gap.begin <= line_.begin) return true;
    const std::string_view before = slice(text_, {line_.begin, gap.begin});
    return before.ends_with(':') || before == "-" || gap.begin < key_end_;
  }
  void read_line(std::uint32_t at) {
    const std::size_t feed = at == 0 ? std::string_view::npos : text_.rfind('\n', at - 1);
    const std::size_t begin = feed == std::string_view::npos ? 0 : feed + 1;
    const std::size_t end = std::min(text_.find('\n', at), text_.size());
    const std::string_view line = text_.substr(begin, end - begin);
    const std::size_t colon = line.find(": ");
    const bool is_key_alone = colon == std::string_view::npos && trim(line).ends_with(':');
    line_ = span_of(begin + (line.size() - without_spaces(line).size()), end);
    key_end_ =
        is_key_alone ? line_.end : static_cast<std::uint32_t>(begin + (colon == std::string_view::npos ? 0 : colon));
  }
  static std::string_view without_spaces(std::string_view line) {
    while (!line.empty() && (is_blank(line.front()) || space_of(first_code_point(line)) != nullptr))
      line.remove_prefix(first_code_point(line).size);
    return line;
  }

  const Note& note_;
  std::string_view text_;
  const Options& options_;
  Report& report_;
  Span line_;  ///< Of the front matter, the last that was looked at, without its indent.
  std::uint32_t key_end_ = 0;
};

/// From the first blank before an irregular space to the next character that is no space.
Span gap_around(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '\t')) --begin;
  std::size_t end = at;
  while (end < text.size()) {
    const CodePoint next = first_code_point(text.substr(end));
    if (next.value != U' ' && next.value != U'\t' && space_of(next) == nullptr) break;
    end += next.size;
  }
  return span_of(begin, end);
}

void check(const Note& note, const Options& options, Report& report) {
  if (note.is_ascii()) return;
  const std::string_view text = note.text();
  IrregularSpaces spaces_of_note(note, options, report);
  for (std::size_t at = 0; (at = note.byte_map().find(ByteKind::beyond_ascii, at)) < text.size();) {
    const CodePoint first = first_code_point(text.substr(at));
    if (space_of(first) == nullptr) {
      at += first.size;
      continue;
    }
    const Span gap = gap_around(text, at);
    spaces_of_note.look_at(gap);
    at = gap.end;
  }
}

}  // namespace
}  // namespace matterlint::rules::no_irregular_space

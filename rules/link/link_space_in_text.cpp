#include <algorithm>
#include <string>
#include <string_view>

#include "lint/rule.h"
#include "markdown/brackets.h"
#include "markdown/heading_place.h"
#include "note/candidates.h"
#include "text/char_set.h"

namespace matterlint::rules::link_space_in_text {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "link-space-in-text",
    .summary = "Blanks at the ends of a link's text.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .fix = FixSafety::safe,
    .reads = Reads::body,
    .markers = {"[ ", "[\t", " ](", "\t](", " ][", "\t]["},
    .peers = {"markdownlint/MD039", "rumdl/MD039", "obsidian-linter/remove-link-spacing"},
    .docs = R"md(
The blank becomes part of the link and is underlined.

```md bad
See [ the manual ](manual.md).
     ^ the link's text begins with a blank
                ^ the link's text ends with a blank
```
```md fixed
See [the manual](manual.md).
```

Where the words would join without the blank, the fix moves it out of the link. That is unsafe, for it changes what is
underlined.

```md bad
See[ the manual](manual.md).
    ^ the link's text begins with a blank
```
```md fixed unsafe
See [the manual](manual.md).
```
)md",
    .check = bind<check>,
};

namespace {

constexpr std::string_view blanks = " \t";
constexpr CharSet line_blanks(" \t\r");

bool is_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || byte > 0x7FU || c == '`' ||
         c == ')' || c == ']';
}

/// Whether what stands before the link would join with its first word.
bool joins_before(std::string_view text, std::size_t link) {
  while (link > 0 && std::string_view("*_~").find(text[link - 1]) != std::string_view::npos) --link;
  return link > 0 &&
         (is_word(text[link - 1]) || std::string_view(".,;:!?%").find(text[link - 1]) != std::string_view::npos);
}

bool joins_after(std::string_view text, std::size_t end) {
  end = std::min(text.find_first_not_of("*_~", end), text.size());
  return end < text.size() &&
         (is_word(text[end]) || std::string_view("([`!").find(text[end]) != std::string_view::npos);
}

/// What a bracket makes of the text beside it once no blank is between: `[[`, `[^1`, `[@key` and `]]` are something
/// else. Code and images are set off on purpose, now and then.
FixSafety safety_beside_bracket(char edge) {
  if (std::string_view("[]^@").find(edge) != std::string_view::npos) return FixSafety::none;
  return std::string_view("`!)\\").find(edge) == std::string_view::npos ? FixSafety::safe : FixSafety::unsafe;
}

bool ends_in_escape(std::string_view text) {
  return (text.size() - (text.find_last_not_of('\\') + 1)) % 2 == 1;
}

/// Blanks between a bracket and the link's text.
struct Blanks {
  Span span;
  bool is_start = false;
  FixSafety safety = FixSafety::none;  ///< Of deleting them.
  bool joins = false;                  ///< Without them, the link's words join those around it.
  std::uint32_t outside = 0;           ///< Where they would stand out of the link.
};

void report_blanks(Report& report, const Blanks& found) {
  const std::string message = std::string("the link's text ") + (found.is_start ? "begins" : "ends") + " with " +
                              (found.span.size() == 1 ? "a blank" : "blanks");
  auto finding = report.add(found.span, message);
  if (found.safety == FixSafety::none) return;
  const TextEdit deletion = {found.span, ""};
  const TextEdit outside = {{found.outside, found.outside}, " "};
  if (!found.joins) {
    finding.fix(found.safety, "Delete the blank", {deletion});
  } else if (found.is_start) {
    finding.fix(FixSafety::unsafe, "Move the blank out of the link", {outside, deletion});
  } else {
    finding.fix(FixSafety::unsafe, "Move the blank out of the link", {deletion, outside});
  }
}

void check_link(const Note& note, const markdown::Link& link, Report& report) {
  const std::string_view text = note.text(link.text);
  if (link.is_image || link.kind == markdown::LinkKind::autolink) return;
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return;
  const std::size_t begin = text.find_first_not_of(blanks);
  const std::size_t end = text.find_last_not_of(blanks) + 1;
  const bool is_line_edge = text[begin] == '\n' || text[end - 1] == '\n';
  if (is_line_edge) return;
  // Hugo makes the anchor of a heading from its text as it is written.
  const bool is_in_anchor =
      note.flavor() == Flavor::hugo && markdown::is_in_heading(note.body().blocks(), link.whole.begin);
  const FixSafety most = is_in_anchor ? FixSafety::unsafe : FixSafety::safe;
  if (begin > 0)
    report_blanks(report, {.span = span_of(link.text.begin, link.text.begin + begin),
                           .is_start = true,
                           .safety = std::min(most, safety_beside_bracket(text[begin])),
                           .joins = joins_before(note.text(), link.whole.begin),
                           .outside = link.whole.begin});
  if (end < text.size())
    report_blanks(report,
                  {.span = span_of(link.text.begin + end, link.text.end),
                   .safety = ends_in_escape(text.substr(0, end)) ? FixSafety::none
                                                                 : std::min(most, safety_beside_bracket(text[end - 1])),
                   .joins = joins_after(note.text(), link.whole.end),
                   .outside = link.whole.end});
}

char byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? text[at] : '\n';
}

bool begins_with_blank_line(std::string_view text) {
  return byte_at(text, line_blanks.skip_in(text)) == '\n';
}

/// Whether text ends there with a blank behind it, as no link does whose text is blanks alone.
bool has_blank_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && line_blanks.contains(text[begin - 1])) --begin;
  return begin < at && begin > 0 && text[begin - 1] != '[';
}

/// Whether some link may begin or end with a blank. Few notes hold one, and the others need not be read as Markdown:
/// most `[ ` stand in code, and no link goes on behind a blank line.
class BlankSearch {
 public:
  explicit BlankSearch(const Note& note)
      : note_(note), text_(note.text()), has_definitions_(text_.find("]:", note.front_matter().body.begin) != npos) {}

  bool run() {
    using enum ByteKind;
    return has_candidate(note_, opening_bracket, blank, [this](std::size_t at) { return is_closed(at); }) ||
           has_candidate(note_, blank, closing_bracket, [this](std::size_t at) { return closes_link(at + 1); });
  }

 private:
  bool closes(std::size_t bracket) const {
    const char next = byte_at(text_, bracket + 1);
    return has_definitions_ || next == '(' || next == '[';
  }
  bool closes_link(std::size_t bracket) const { return closes(bracket) && has_blank_before(text_, bracket); }

  bool is_closed(std::size_t opener) {
    static constexpr CharSet stops("]\n");
    const bool is_empty = byte_at(text_, line_blanks.skip_in(text_, opener + 1)) == ']';
    if (is_empty || markdown::is_escaped(text_, opener)) return false;
    if (opener < closed_until_) return true;
    std::size_t at = std::max(opener, none_until_);
    for (; (at = stops.find_in(text_, at)) != npos; ++at) {
      if (text_[at] == ']' && closes(at) && !closes_other(opener, at)) {
        closed_until_ = at;
        return true;
      }
      if (text_[at] == '\n' && begins_with_blank_line(text_.substr(at + 1))) break;
    }
    none_until_ = at;
    return false;
  }

  /// Whether a `]` surely closes a bracket behind `opener`, one that no blank follows, and nothing that may hide one of
  /// the two begins or ends between them.
  bool closes_other(std::size_t opener, std::size_t closer) const {
    static constexpr CharSet unsure("]`\\<>$%{}");
    const std::size_t other = text_.substr(0, closer).rfind('[');
    if (other <= opener || markdown::is_escaped(text_, other)) return false;
    const std::string_view inside = text_.substr(other + 1, closer - other - 1);
    return unsure.find_in(inside) == npos && !inside.empty() && !line_blanks.contains(inside.front());
  }

  const Note& note_;
  std::string_view text_;
  bool has_definitions_;
  // So that the same lines are not read again:
  std::size_t none_until_ = 0;    ///< Up to there no bracket closes a link.
  std::size_t closed_until_ = 0;  ///< There one does, for all that open since the search that found it.
};

void check(const Note& note, Report& report) {
  if (!BlankSearch(note).run()) return;
  for (const markdown::Link& link : note.body().links()) check_link(note, link, report);
}

}  // namespace
}  // namespace matterlint::rules::link_space_in_text

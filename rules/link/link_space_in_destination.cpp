#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "lint/rule.h"
#include "markdown/address.h"
#include "markdown/brackets.h"
#include "markdown/heading_place.h"
#include "markdown/lines.h"
#include "text/ascii.h"
#include "text/npos.h"
#include "text/utf8.h"

namespace matterlint::rules::link_space_in_destination {
namespace {

enum class Encode : std::uint8_t { angle, percent };
constexpr std::array<std::string_view, 2> option_names(Encode) {
  return {"angle", "percent"};
}

struct Options {
  Encode encode = Encode::angle;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "link-space-in-destination",
    .summary = "Blanks in the destination of a link.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .fix = FixSafety::safe,
    .reads = Reads::body,
    .markers = {"]("},
    .options = {option<&Options::encode>("encode",
                                         "How a destination with blanks is to be written: between `<>` (`angle`) or "
                                         "with `%20` for each (`percent`).")},
    .peers = {"rumdl/MD062"},
    .docs = R"md(
A destination ends at its first blank, so that there is no link. Reported is what looks like a path or a URL; with flavor
`jekyll` and `mkdocs`, blanks are allowed. The fix is unsafe, for the text becomes a link.

```md bad
See [the list](notes/old list.md).
               ^^^^^^^^^^^^^^^^^ a blank in the destination keeps this from being a link
```
```md fixed unsafe
See [the list](<notes/old list.md>).
```

Blanks at the ends do no harm, but nobody wants them.

```md bad
See [the list]( list.md ).
               ^ a blank before the destination
                       ^ a blank behind the destination
```
```md fixed
See [the list](list.md).
```
```md good
See [the list](<old list.md>) and [the other](list.md "its title") and f[i](a b).
```
)md",
    .check = bind<check>,
};

namespace {

constexpr std::string_view blanks = " \t";

/// What stands in the parentheses, without a title.
std::string_view without_title(std::string_view inside) {
  const std::size_t title = std::min({inside.find(" \""), inside.find(" '"), inside.find(" (")});
  return trim(inside.substr(0, title));
}

/// Whether a text with blanks is a path or a URL all the same: `old list.md`, `../old list`, `https://x/a b`.
bool is_destination(std::string_view text) {
  if (text.find_first_of("<>\"{}|*\n") != npos) return false;
  const std::size_t first_blank = text.find(' ');
  const std::string_view path = text.substr(0, text.find_first_of("#?"));
  const std::size_t dot = path.rfind('.');
  const std::string_view extension = dot == npos || dot == 0 ? "" : path.substr(dot + 1);
  constexpr std::size_t longest_extension = 5;
  const bool has_extension =
      extension.size() > 1 && extension.size() <= longest_extension &&
      std::all_of(extension.begin(), extension.end(), [](char c) { return ascii::is_letter(c) || ascii::is_digit(c); });
  const std::string_view first = text.substr(0, first_blank);
  return has_extension || markdown::is_url(first) || text.starts_with("./") || text.starts_with("../");
}

std::string encoded(std::string_view destination, Encode encode) {
  if (encode == Encode::angle) return "<" + std::string(destination) + ">";
  std::string text;
  for (const char c : destination) text += c == ' ' ? "%20" : std::string(1, c);
  return text;
}

/// A look at what most links are, `(path)`, that is cheaper than to pair their parentheses. Openers are asked for in
/// rising order.
class BlankSearch {
 public:
  explicit BlankSearch(const Note& note) : note_(note) {}

  bool may_find_behind(std::size_t opener) {
    const std::size_t closer = closer_.find(note_.byte_map(), opener + 1);
    if (closer == npos) return false;
    return note_.text()[closer - 1] == '\\' || blank_.find(note_.byte_map(), opener + 1) < closer ||
           opener_.find(note_.byte_map(), opener + 1) < closer;
  }

 private:
  /// Where the next byte of a kind is, which is looked for only when the last one is passed.
  struct Next {
    ByteKind kind;
    std::size_t at = 0;

    std::size_t find(const ByteMap& map, std::size_t from) {
      if (at < from) at = map.find(kind, from);
      return at;
    }
  };

  const Note& note_;
  Next closer_{ByteKind::closing_parenthesis};
  Next blank_{ByteKind::blank};
  Next opener_{ByteKind::opening_parenthesis};
};

/// A blank in the middle: there is no link.
void check_inside(const Note& note, std::size_t closer, std::size_t end, const Options& options, Report& report) {
  if (has_own_blocks(note.flavor())) return;
  const std::string_view text = note.text();
  const std::string_view destination = without_title(text.substr(closer + 2, end - closer - 2));
  const std::size_t opener = markdown::bracket_before(text, closer);
  if (destination.find(' ') == npos || !is_destination(destination) || opener == npos) return;
  const bool is_image = opener > 0 && text[opener - 1] == '!';
  if (!is_image && opener + 1 == closer) return;
  for (const std::size_t bracket : {opener, closer, closer + 1})
    if (markdown::is_escaped(text, bracket) || !note.body().is_text(static_cast<std::uint32_t>(bracket))) return;
  const Span span = span_in(text, destination);
  report
      .add(span, std::string("a blank in the destination keeps this from being ") + (is_image ? "an image" : "a link"))
      .fix(FixSafety::unsafe, options.encode == Encode::angle ? "Put it between `<>`" : "Write `%20` for each blank",
           {{span, encoded(destination, options.encode)}});
}

/// Whether more depends on the blanks than the link: Hugo makes the anchor of a heading from its text as it is written,
/// Python-Markdown reads each tab as blanks up to the next column of four, and what is a link to others may be code to
/// kramdown, to which a blank behind `<destination>` keeps it from being one.
bool moves_something(const Note& note, Span gap) {
  if (note.flavor() == Flavor::hugo) return markdown::is_in_heading(note.body().blocks(), gap.begin);
  const bool is_behind_brackets = note.text()[gap.begin - 1] == '>';
  if (note.flavor() == Flavor::jekyll) return is_behind_brackets || note.line_ends().may_be_code(gap.begin);
  const std::string_view line = note.text().substr(0, markdown::line_end(note.text(), gap.end));
  return note.flavor() == Flavor::mkdocs && line.find('\t', gap.end) != npos;
}

void report_end(const Note& note, Span span, bool is_start, Report& report) {
  report.add(span, is_start ? "a blank before the destination" : "a blank behind the destination")
      .fix(moves_something(note, span) ? FixSafety::unsafe : FixSafety::safe, "Delete the blank", {{span, ""}});
}

/// Blanks beside the parentheses of a link.
void check_ends(const Note& note, const markdown::Link& link, Report& report) {
  if (link.kind != markdown::LinkKind::direct || link.destination.empty()) return;
  const std::string_view text = note.text();
  const std::size_t first = text.find_first_not_of(blanks, link.text.end + 2);
  if (first > link.text.end + 2 && text[first] != '\n' && text[first] != '\r')
    report_end(note, span_of(link.text.end + 2, first), true, report);
  const std::size_t last = text.find_last_not_of(blanks, link.whole.end - 2);
  if (last + 1 < link.whole.end - 1 && text[last] != '\n')
    report_end(note, span_of(last + 1, link.whole.end - 1), false, report);
}

void check(const Note& note, const Options& options, Report& report) {
  const Span body = note.front_matter().body;
  const std::string_view text = note.text().substr(0, body.end);
  BlankSearch blanks_in_links(note);
  bool may_be_set_off = false;
  for (std::size_t at = body.begin;
       (at = note.byte_map().find_pair(ByteKind::closing_bracket, ByteKind::opening_parenthesis, at)) < body.end;
       at += 2) {
    if (!blanks_in_links.may_find_behind(at + 1)) continue;
    const std::size_t end = markdown::parenthesis_behind(text, at + 1);
    const std::string_view inside = text.substr(at + 2, end == npos ? 0 : end - at - 2);
    if (inside.find(' ') == npos && inside.find('\t') == npos) continue;
    if (without_title(inside).find(' ') != npos && !trim(inside).starts_with('<')) {
      check_inside(note, at, end, options, report);
    } else {
      may_be_set_off = may_be_set_off || trim(inside).size() < inside.size();
    }
  }
  if (!may_be_set_off) return;
  for (const markdown::Link& link : note.body().links()) check_ends(note, link, report);
}

}  // namespace
}  // namespace matterlint::rules::link_space_in_destination

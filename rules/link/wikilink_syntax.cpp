#include <algorithm>
#include <string>
#include <string_view>

#include "lint/rule.h"
#include "text/npos.h"

namespace matterlint::rules::wikilink_syntax {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "wikilink-syntax",
    .summary = "Wikilinks that are not closed or lack a part.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .reads = Reads::body,
    .markers = {"[["},
    .peers = {"mdlint-obsidian/unclosed-wikilink", "mdlint-obsidian/wikilink-invalid-chars"},
    .docs = R"md(
Obsidian shows such a link as plain text, or as one to a note of another name. Only notes of flavor `obsidian` are
looked at.

```yaml options
note: {flavor: obsidian}
```
```md bad
See [[Harbor and [[Ferry]|the boat].
    ^^ the wikilink is never closed
                 ^^ one bracket closes the wikilink too early
```

```md bad
Also [[Harbor|]] and [[Harbor#^a#^b]].
             ^ no text follows the `|` of the wikilink
                                ^^ the wikilink names a second block
```
)md",
    .check = bind<check>,
};

namespace {

constexpr std::size_t farthest_closer = 2000;

bool is_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || byte > 0x7FU;
}

bool begins_name(char c) {
  return is_word(c) || c == '#' || c == '.';
}

/// What is wrong with a `[[` that no bracket follows on its line.
std::string fault_without_bracket(std::string_view text, std::size_t line_end) {
  const std::string_view below = text.substr(std::min(line_end + 1, text.size()));
  const std::size_t stop = below.find_first_of("[]\n");
  const bool is_broken = stop != npos && below.substr(stop).starts_with("]]");
  return is_broken ? "the wikilink runs over a line's end" : "the wikilink is never closed";
}

/// A `[[` that begins no wikilink: what a person would say is wrong with it, or nothing. It looks no farther than the
/// second bracket behind it, so that a line of many takes linear time.
std::string fault_at(std::string_view text, std::size_t at) {
  const std::size_t next = std::min(text.find_first_of("[]\n", at + 2), text.size());
  if (next == text.size() || text[next] == '\n') return fault_without_bracket(text, next);
  const std::string_view rest = text.substr(next);
  if (rest.starts_with("[[")) return "the wikilink is never closed";
  const bool is_single = rest[0] == ']' && !rest.starts_with("]]");
  if (!is_single || text.substr(at, next - at).find_first_of(",=<>") != npos) return "";
  const char behind = rest.size() > 1 ? rest[1] : ' ';
  const std::size_t second = text.find_first_of("[]\n", next + 1);
  const bool closes_again = second != npos && text[second] == ']';
  if (behind == '|' && closes_again) return "one bracket closes the wikilink too early";
  return closes_again || behind == '(' || behind == '[' || behind == ','
             ? ""
             : "one bracket is missing to close the wikilink";
}

/// Whether a bracket closes the one before `at` within its paragraph. What is far away is taken for closed.
bool is_closed_behind(std::string_view text, std::size_t at) {
  const std::string_view near = text.substr(at, farthest_closer);
  const std::size_t end = std::min(near.find("\n\n"), near.find("\n\r\n"));
  if (end == npos && near.size() == farthest_closer) return true;
  const std::string_view paragraph = near.substr(0, end);
  std::size_t depth = 1;
  for (std::size_t i = 0; (i = paragraph.find_first_of("[]", i)) != npos; ++i) {
    if (paragraph[i] == '[') ++depth;
    if (paragraph[i] == ']' && --depth == 0) return true;
  }
  return false;
}

bool begins_link(const Note& note, std::uint32_t offset) {
  const auto links = note.body().links();
  const auto found =
      std::lower_bound(links.begin(), links.end(), offset,
                       [](const markdown::Link& link, std::uint32_t begin) { return link.whole.begin < begin; });
  return found != links.end() && found->whole.begin == offset && found->kind == markdown::LinkKind::direct;
}

void check_broken(const Note& note, Report& report) {
  const Span body = note.front_matter().body;
  const std::string_view text = note.text().substr(0, body.end);
  for (std::size_t at = body.begin; (at = text.find("[[", at)) != npos; at += 2) {
    const auto offset = static_cast<std::uint32_t>(at);
    const char before = at > 0 ? text[at - 1] : ' ';
    if (at + 2 >= text.size() || !begins_name(text[at + 2]) || before == '\\' || before == '[' || is_word(before))
      continue;
    if (!note.body().is_text(offset)) continue;
    if (begins_link(note, offset + 1) && !is_closed_behind(text, at + 1))
      report.add({offset, offset + 1}, "the bracket before the link is never closed");
    if (!note.body().is_text(offset + 1)) continue;
    const std::string fault = fault_at(text, at);
    if (!fault.empty()) report.add({offset, offset + 2}, fault);
  }
}

void check_parts(const Note& note, const markdown::Wikilink& link, Report& report) {
  const std::string_view text = note.text(link.whole);
  const std::size_t pipe = text.find('|');
  if (pipe != npos && link.target.empty() && link.heading.empty()) {
    report.add(link.whole, "the wikilink names no note before its `|`");
  } else if (pipe != npos && link.alias.empty()) {
    report.add(span_of(link.whole.begin + pipe, link.whole.begin + pipe + 1),
               "no text follows the `|` of the wikilink");
  }
  const std::size_t block = text.substr(0, pipe).find("#^");
  const std::size_t second = block == npos ? npos : text.substr(0, pipe).find("#^", block + 2);
  if (second != npos)
    report.add(span_of(link.whole.begin + second, link.whole.begin + second + 2), "the wikilink names a second block");
  if (pipe != npos && pipe > 0 && text[pipe - 1] == ']') {
    const auto opener = static_cast<std::uint32_t>(link.whole.begin + text.find('['));
    report.add({opener, opener + 2}, "one bracket closes the wikilink too early");
  }
}

void check(const Note& note, Report& report) {
  if (note.flavor() != Flavor::obsidian) return;
  for (const markdown::Wikilink& link : note.body().wikilinks()) check_parts(note, link, report);
  check_broken(note, report);
}

}  // namespace
}  // namespace matterlint::rules::wikilink_syntax

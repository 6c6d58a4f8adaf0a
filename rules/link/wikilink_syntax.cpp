#include <string>
#include <string_view>

#include "lint/rule.h"

namespace matterlint::rules {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule wikilink_syntax = {
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

constexpr std::size_t none = std::string_view::npos;

bool is_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || byte > 0x7FU;
}

bool begins_name(char c) {
  return is_word(c) || c == '#' || c == '.';
}

/// A `[[` that begins no wikilink: what a person would say is wrong with it, or nothing.
std::string fault_at(std::string_view text, std::size_t at) {
  const std::string_view line = text.substr(0, std::min(text.find('\n', at), text.size()));
  const std::size_t next = line.find_first_of("[]", at + 2);
  if (next == none) {
    const std::string_view below = text.substr(line.size() + (line.size() < text.size() ? 1 : 0));
    const std::size_t stop = below.find_first_of("[]\n");
    const bool is_broken = stop != none && below.substr(stop).starts_with("]]");
    return is_broken ? "the wikilink runs over a line's end" : "the wikilink is never closed";
  }
  if (line.substr(next).starts_with("[[")) return "the wikilink is never closed";
  const bool is_single = line[next] == ']' && !line.substr(next).starts_with("]]");
  if (!is_single || line.find_first_of(",=<>", at) < next) return "";
  const char behind = next + 1 < line.size() ? line[next + 1] : ' ';
  const bool closes_again = line.find(']', next + 1) < line.find('[', next + 1);
  if (behind == '|' && closes_again) return "one bracket closes the wikilink too early";
  return closes_again || behind == '(' || behind == '[' || behind == ','
             ? ""
             : "one bracket is missing to close the wikilink";
}

void check_broken(const Note& note, Report& report) {
  const Span body = note.front_matter().body;
  const std::string_view text = note.text().substr(0, body.end);
  for (std::size_t at = body.begin; (at = text.find("[[", at)) != none; at += 2) {
    const auto offset = static_cast<std::uint32_t>(at);
    const char before = at > 0 ? text[at - 1] : ' ';
    if (at + 2 >= text.size() || !begins_name(text[at + 2]) || before == '\\' || before == '[' || is_word(before))
      continue;
    if (!note.body().is_text(offset) || !note.body().is_text(offset + 1)) continue;
    const std::string fault = fault_at(text, at);
    if (!fault.empty()) report.add({offset, offset + 2}, fault);
  }
}

void check_parts(const Note& note, const markdown::Wikilink& link, Report& report) {
  const std::string_view text = note.text(link.whole);
  const std::size_t pipe = text.find('|');
  if (pipe != none && link.target.empty() && link.heading.empty()) {
    report.add(link.whole, "the wikilink names no note before its `|`");
  } else if (pipe != none && link.alias.empty()) {
    report.add(span_of(link.whole.begin + pipe, link.whole.begin + pipe + 1),
               "no text follows the `|` of the wikilink");
  }
  const std::size_t block = text.substr(0, pipe).find("#^");
  const std::size_t second = block == none ? none : text.substr(0, pipe).find("#^", block + 2);
  if (second != none)
    report.add(span_of(link.whole.begin + second, link.whole.begin + second + 2), "the wikilink names a second block");
}

void check(const Note& note, Report& report) {
  if (note.flavor() != Flavor::obsidian) return;
  for (const markdown::Wikilink& link : note.body().wikilinks()) check_parts(note, link, report);
  check_broken(note, report);
}

}  // namespace
}  // namespace matterlint::rules

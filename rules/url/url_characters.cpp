#include <string>
#include <string_view>

#include "lint/rule.h"
#include "text/unicode.h"
#include "text/utf8.h"
#include "urls/looks_like_url.h"
#include "yaml/irregular_space.h"

namespace matterlint::rules::url_characters {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "url-characters",
    .summary = "Addresses with invisible characters, odd blanks, or curly quotes around them.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::error}},
    .fix = FixSafety::safe,
    .reads = Reads::tree | Reads::urls,
    .docs = R"md(
They come along when an address is copied out of a document or a chat. The browser takes them for a part of the address,
and the page is not found.

```md bad visible
---⏎
source: https://example.org/a⟦U+200B⟧⏎
                             ^^^^^^^^ the address ends with a zero width space
url: ⍽https://example.org/b⏎
     ^ the address begins with a no-break space
link: “https://example.org/c”⏎
      ^^^^^^^^^^^^^^^^^^^^^^^ curly quotes around the address
canonical: https://example.org/a⍽b⏎
                                ^ there is a no-break space in the address
---⏎
```
```md fixed visible
---⏎
source: https://example.org/a⏎
url: https://example.org/b⏎
link: https://example.org/c⏎
canonical: https://example.org/a⍽b⏎
---⏎
```

Letters of any script are fine, and what joins the letters of some.

```md good visible
---⏎
source: https://fa.example.org/wiki/می⟦U+200C⟧شود⏎
url: https://example.org/it’s-time⏎
---⏎
```
)md",
    .check = bind<check>,
};

namespace {

bool is_invisible(char32_t c) {
  return c == 0x00AD || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
         c == 0xFEFF;
}

bool is_joiner(char32_t c) {
  return c == 0x200C || c == 0x200D;
}

bool is_curly_quote(char32_t c) {
  return c == 0x2018 || c == 0x2019 || c == 0x201C || c == 0x201D;
}

/// Whether it is no part of an address that begins or ends with it.
bool is_stray(const CodePoint& point) {
  return point.valid && point.value > 0x7F &&
         (is_invisible(point.value) || is_whitespace(point.value) || is_curly_quote(point.value));
}

/// Of the character that a text begins with, with its article.
std::string name_of(std::string_view text) {
  if (yaml::irregular_space_size(text) > 0) return std::string(yaml::name_of_irregular_space(text));
  const char32_t c = first_code_point(text).value;
  if (is_curly_quote(c)) return "a curly quote";
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string name = is_invisible(c) ? "an invisible U+" : "a blank U+";
  for (int shift = 12; shift >= 0; shift -= 4) name += digits[c >> static_cast<unsigned>(shift) & 15U];
  return name;
}

/// The address without stray characters and blanks at its ends.
Span core_of(std::string_view text) {
  std::size_t begin = 0;
  std::size_t end = text.size();
  const auto is_outside = [](const CodePoint& point) { return point.value == ' ' || is_stray(point); };
  while (begin < end && is_outside(first_code_point(text.substr(begin))))
    begin += first_code_point(text.substr(begin)).size;
  while (begin < end && is_outside(last_code_point(text.substr(begin, end - begin))))
    end -= last_code_point(text.substr(begin, end - begin)).size;
  return span_of(begin, end);
}

struct Value {
  const Note& note;
  const yaml::Node& node;

  Span place_of(Span part) const { return note.place_of(node, part).value_or(node.span); }
};

void check_ends(const Value& value, Span core, Report& report) {
  const std::string_view text = value.node.text;
  const CodePoint first = first_code_point(text);
  const CodePoint last = last_code_point(text);
  const bool begins = is_stray(first);
  const Span all = span_of(0, text.size());
  const Span where = core.end == text.size() ? span_of(0, core.begin)
                     : core.begin == 0       ? span_of(core.end, text.size())
                                             : all;
  std::string message = is_curly_quote(first.value) && is_curly_quote(last.value)
                            ? "curly quotes around the address"
                            : "the address " + std::string(begins ? "begins" : "ends") + " with " +
                                  name_of(begins ? text : text.substr(text.size() - last.size));
  Report::Finding finding = report.add(value.place_of(where), std::move(message));
  if (const auto place = value.note.place_of(value.node, all))
    finding.fix(FixSafety::safe, "Write the address alone", {{*place, std::string(slice(text, core))}});
}

void check_inside(const Value& value, Span core, Report& report) {
  const std::string_view text = value.node.text;
  for (std::size_t at = find_non_ascii(text, core.begin); at < core.end;) {
    const CodePoint point = first_code_point(text.substr(at));
    const Span span = span_of(at, at + point.size);
    if (is_stray(point) && !is_curly_quote(point.value) && !is_joiner(point.value))
      report.add(value.place_of(span), "there is " + name_of(text.substr(at)) + " in the address");
    at = find_non_ascii(text, at + point.size);
  }
}

void check(const Note& note, Report& report) {
  for (const PropertyValue& property : note.values_with_role(Role::url)) {
    const yaml::Node& node = *property.node;
    if (!node.is_string() || is_ascii(node.text)) continue;
    const Span core = core_of(node.text);
    const std::string_view address = slice(node.text, core);
    if (!urls::looks_like_url(address) || address.find(' ') != address.npos) continue;
    const bool has_stray_end = is_stray(first_code_point(node.text)) || is_stray(last_code_point(node.text));
    if (has_stray_end) check_ends({note, node}, core, report);
    check_inside({note, node}, core, report);
  }
}

}  // namespace
}  // namespace matterlint::rules::url_characters

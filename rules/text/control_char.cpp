#include <string>
#include <string_view>

#include "lint/rule.h"
#include "text/utf8.h"

namespace matterlint::rules::control_char {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "control-char",
    .summary = "Control characters, which no text has.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::error}},
    .reads = Reads::text,
    .docs = R"md(
They come from a word processor or a terminal, or were letters once that were read in the wrong encoding. Readers show
nothing or a box there, and YAML, XML and feeds refuse them. A form feed is a page break and left alone.

```md bad visible
The ferry⟦U+000B⟧leaves at nine.⏎
         ^^^^^^^^ the control character `U+000B`
```
```md good visible
The→ferry⏎
```
)md",
    .check = bind<check>,
};

namespace {

bool is_ascii_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20U && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\0') || byte == 0x7FU;
}

/// How many bytes of a control character a text begins with; 0: it is none.
std::size_t control_size(std::string_view text) {
  if (text.empty()) return 0;
  if (is_ascii_control(text[0])) return 1;
  const bool is_c1 = text.size() > 1 && text[0] == '\xC2' && static_cast<unsigned char>(text[1]) >= 0x80U &&
                     static_cast<unsigned char>(text[1]) < 0xA0U;
  return is_c1 ? 2 : 0;
}

std::string code_of(char32_t value) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  return {'U', '+', '0', '0', digits[value / 16U % 16U], digits[value % 16U]};
}

void report_run(std::string_view text, std::size_t begin, std::size_t end, std::size_t count, Report& report) {
  const std::string name = "`" + code_of(first_code_point(text.substr(begin)).value) + "`";
  report.add(span_of(begin, end), count == 1 ? "the control character " + name
                                             : std::to_string(count) + " control characters, the first is " + name);
}

void check(const Note& note, Report& report) {
  const std::string_view text = note.text();
  for (std::size_t at = 0; (at = note.byte_map().find(ByteKind::control, at)) != npos;) {
    std::size_t end = at;
    std::size_t count = 0;
    for (std::size_t size = 0; (size = control_size(text.substr(end))) > 0; end += size) ++count;
    if (count > 0) report_run(text, at, end, count, report);
    at = std::max(end, at + 1);
  }
}

}  // namespace
}  // namespace matterlint::rules::control_char

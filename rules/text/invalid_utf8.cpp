#include <string>
#include <string_view>

#include "lint/rule.h"
#include "text/utf8.h"

namespace matterlint::rules::invalid_utf8 {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "invalid-utf8",
    .summary = "Bytes that are no UTF-8.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::error}},
    .reads = Reads::text | Reads::bytes,
    .docs = R"md(
Notes are UTF-8. Programs show such a byte as `�`, refuse the note, or lose the byte when they write it back. Often the
text was saved as Latin-1 or Windows-1252. There is no fix, since the letter that was meant is not known.

A file in UTF-16, or with a NUL byte in it, is one finding, and no other rule looks at it.

```md bad visible
A caf⟦E9⟧ at the harbor.⏎
     ^^^^ the byte `E9` is no UTF-8
```
)md",
    .check = bind<check>,
};

namespace {

constexpr std::size_t most_named = 8;

std::string hex(char byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(byte);
  return {digits[value / 16U], digits[value % 16U]};
}

/// Where the bad bytes that begin at `begin` end: at the next character.
std::size_t end_of_run(std::string_view text, std::size_t begin) {
  while (begin < text.size() && !first_code_point(text.substr(begin)).valid) ++begin;
  return begin;
}

std::string message_for(std::string_view bytes) {
  if (bytes.size() == 1) return "the byte `" + hex(bytes[0]) + "` is no UTF-8";
  std::string named;
  for (const char byte : bytes.substr(0, most_named)) named += (named.empty() ? "" : " ") + hex(byte);
  return std::to_string(bytes.size()) + " bytes (`" + named + (bytes.size() > most_named ? " …" : "") +
         "`) are no UTF-8";
}

void check(const Note& note, Report& report) {
  const std::string_view text = note.text();
  if (is_utf16(text)) {
    report.add({0, 2}, "the text is UTF-16, not UTF-8");
    return;
  }
  if (note.is_binary()) {
    const std::size_t nul = text.find('\0');
    report.add(span_of(nul, nul + 1), "a NUL byte, which no text has: the file is UTF-16 or binary");
    return;
  }
  if (note.is_ascii()) return;
  for (std::size_t at = find_invalid_utf8(text); at < text.size();) {
    const std::size_t end = end_of_run(text, at);
    report.add(span_of(at, end), message_for(text.substr(at, end - at)));
    at = end + find_invalid_utf8(text.substr(end));
  }
}

}  // namespace
}  // namespace matterlint::rules::invalid_utf8

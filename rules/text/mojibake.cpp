#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "text/npos.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace matterlint::rules::mojibake {
namespace {

struct Options {
  std::vector<std::string> ignore;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "mojibake",
    .summary = "Text in UTF-8 that was read as Windows-1252.",
    .since = "0.1",
    .presets = {{Preset::clippings, Severity::info}},
    .fix = FixSafety::unsafe,
    .reads = Reads::text,
    .options = {option<&Options::ignore>("ignore", "What is meant as it stands.")},
    .peers = {"rumdl/MD083"},
    .docs = R"md(
The page's encoding was guessed wrong when it was clipped: each letter that is not of ASCII became two or three. The fix
is unsafe, since nobody knows whether the text was meant like this.

```md bad
It isnâ€™t the cafÃ© at the harbor.
      ^^^ `â€™` was `’` before it was read as Windows-1252
                  ^^ `Ã©` was `é` before it was read as Windows-1252
```
```md fixed unsafe
It isn’t the café at the harbor.
```
```md good
It isn’t the café at the harbor: „MÖ“, MAÇÃ”, 5 Â.
```

```yaml options
ignore: [Ã©]
```
```md good
The letter é becomes Ã©.
```
)md",
    .check = bind<check>,
};

namespace {

/// What Windows-1252 has for the bytes 80 to 9F; those that it does not use stand for themselves.
constexpr std::array<char32_t, 32> high_controls = {0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

/// The byte that Windows-1252 shows as this character; 0: there is none.
unsigned char byte_of(char32_t value) {
  if (value >= 0xA0U && value <= 0xFFU) return static_cast<unsigned char>(value);
  const auto found = std::find(high_controls.begin(), high_controls.end(), value);
  return found == high_controls.end() ? 0 : static_cast<unsigned char>(0x80 + (found - high_controls.begin()));
}

bool is_continuation(unsigned char byte) {
  return byte >= 0x80U && byte < 0xC0U;
}

/// A character that stands as several.
struct Misread {
  std::size_t size = 0;  ///< Of what stands there, in bytes.
  std::string meant;
};

/// `Ã”` may be a capital letter and a quote: then no letter follows.
bool may_be_meant(std::string_view text, std::size_t size, std::string_view bytes) {
  const auto second = static_cast<unsigned char>(bytes[1]);
  if (bytes.size() > 2 || second >= 0xA0U) return false;
  return text.size() == size || !is_letter(first_code_point(text.substr(size)).value);
}

Misread misread_at(std::string_view text) {
  const unsigned char lead = byte_of(first_code_point(text).value);
  const std::size_t length = lead == 0xC2U || lead == 0xC3U ? 2 : (lead & 0xF0U) == 0xE0U ? 3 : lead == 0xF0U ? 4 : 0;
  std::string bytes;
  std::size_t size = 0;
  while (bytes.size() < length && size < text.size()) {
    const CodePoint next = first_code_point(text.substr(size));
    const unsigned char byte = byte_of(next.value);
    if (!next.valid || (!bytes.empty() && !is_continuation(byte))) return {};
    bytes += static_cast<char>(byte);
    size += next.size;
  }
  if (length == 0 || bytes.size() < length || !first_code_point(bytes).valid) return {};
  return may_be_meant(text, size, bytes) ? Misread{} : Misread{size, bytes};
}

void check(const Note& note, const Options& options, Report& report) {
  if (note.is_ascii()) return;
  const std::string_view text = note.text();
  for (std::size_t at = 0; (at = note.byte_map().find(ByteKind::beyond_ascii, at)) < text.size();) {
    const Misread first = misread_at(text.substr(at));
    if (first.size == 0) {
      at += first_code_point(text.substr(at)).size;
      continue;
    }
    std::size_t end = at + first.size;
    std::string meant = first.meant;
    for (Misread next; end < text.size() && (next = misread_at(text.substr(end))).size > 0; end += next.size)
      meant += next.meant;
    const std::string_view written = text.substr(at, end - at);
    if (std::find(options.ignore.begin(), options.ignore.end(), written) == options.ignore.end())
      report
          .add(span_of(at, end),
               "`" + std::string(written) + "` was `" + meant + "` before it was read as Windows-1252")
          .fix(FixSafety::unsafe, "Write `" + meant + "`", {{span_of(at, end), meant}});
    at = end;
  }
}

}  // namespace
}  // namespace matterlint::rules::mojibake

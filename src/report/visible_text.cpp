#include "report/visible_text.h"

#include <fmt/core.h>

#include <algorithm>

#include "text/char_set.h"
#include "text/direction.h"
#include "text/display_width.h"
#include "text/utf8.h"

namespace matterlint {
namespace {

constexpr CharSet plain = CharSet::of([](char c) { return c >= 0x20 && c < 0x7F; });

void append_character(std::string& out, std::string_view bytes, const CodePoint& point, bool terminal) {
  if (!point.valid) {
    out += terminal ? replacement_character : bytes;
  } else if (point.value < 0x20 || point.value == 0x7F || (terminal && display_width(point.value) < 0)) {
    out += escape_of(point.value);
  } else {
    out += bytes;
  }
}

bool steers_terminal(char32_t point) {
  const bool is_control = point < 0x20 || (point >= 0x7F && point < 0xA0);
  return (is_control && point != U'\n' && point != U'\t') || turns_direction(point);
}

/// Bold, dim and colours; nothing that hides text.
bool is_style(std::string_view number) {
  const bool is_weight = number.size() == 1 && number >= "0" && number <= "4";
  return is_weight || (number.size() == 2 && number >= "30" && number <= "37");
}

/// How long the code of a style is that the text begins with, such as `ESC[1;31m`; 0: there is none.
std::size_t style_size(std::string_view text) {
  const std::size_t end = text.find('m');
  if (!text.starts_with("\x1b[") || end == std::string_view::npos) return 0;
  std::string_view numbers = text.substr(2, end - 2);
  while (true) {
    const std::size_t next = std::min(numbers.find(';'), numbers.size());
    if (!is_style(numbers.substr(0, next))) return 0;
    if (next == numbers.size()) return end + 1;
    numbers.remove_prefix(next + 1);
  }
}

/// How much of the text's beginning a terminal may have as it is.
std::size_t harmless_size(std::string_view text, const CodePoint& point) {
  if (text.starts_with("\r\n")) return 2;
  if (point.value == 0x1B) return style_size(text);
  return point.valid && !steers_terminal(point.value) ? point.size : 0;
}

}  // namespace

std::string escape_of(char32_t code_point) {
  switch (code_point) {
    case U'\n':
      return "\\n";
    case U'\r':
      return "\\r";
    case U'\t':
      return "\\t";
    default:
      break;
  }
  const auto value = static_cast<unsigned>(code_point);
  return value < 0x80 ? fmt::format("\\x{:02x}", value) : fmt::format("\\u{{{:x}}}", value);
}

void append_visible(std::string& out, std::string_view text, bool terminal) {
  while (!text.empty()) {
    const std::size_t size = plain.skip_in(text);
    out += text.substr(0, size);
    text.remove_prefix(size);
    if (text.empty()) return;
    const CodePoint point = first_code_point(text);
    append_character(out, text.substr(0, point.size), point, terminal);
    text.remove_prefix(point.size);
  }
}

std::string visible(std::string_view text, bool terminal) {
  std::string shown;
  append_visible(shown, text, terminal);
  return shown;
}

std::string for_terminal(std::string_view text) {
  std::string shown;
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    const std::size_t harmless = harmless_size(text, point);
    if (harmless > 0) {
      shown += text.substr(0, harmless);
    } else {
      shown += point.valid ? escape_of(point.value) : replacement_character;
    }
    text.remove_prefix(std::max<std::size_t>(harmless, point.size));
  }
  return shown;
}

}  // namespace matterlint

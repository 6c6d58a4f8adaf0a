#include "report/visible_text.h"

#include <fmt/core.h>

#include <algorithm>

#include "text/display_width.h"
#include "text/utf8.h"

namespace matterlint {
namespace {

bool is_plain(char c) {
  return c >= 0x20 && c < 0x7F;
}

void append_character(std::string& out, std::string_view bytes, const CodePoint& point, bool terminal) {
  if (!point.valid) {
    out += terminal ? replacement_character : bytes;
  } else if (point.value < 0x20 || point.value == 0x7F || (terminal && display_width(point.value) < 0)) {
    out += escape_of(point.value);
  } else {
    out += bytes;
  }
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
    const auto plain = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_plain) - text.begin());
    out += text.substr(0, plain);
    text.remove_prefix(plain);
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

}  // namespace matterlint

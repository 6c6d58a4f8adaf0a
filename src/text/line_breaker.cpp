#include "text/line_breaker.h"

#include "text/utf8.h"

namespace matterlint {
namespace {

bool ends_line(char32_t c) {
  return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

}  // namespace

std::string_view line_breaker_in(std::string_view text) {
  std::string_view found;
  while (!text.empty()) {
    const CodePoint c = first_code_point(text);
    if (ends_line(c.value)) return "a line break";
    if (!c.valid || is_control(c.value)) found = "a control character";
    text.remove_prefix(c.size);
  }
  return found;
}

}  // namespace matterlint

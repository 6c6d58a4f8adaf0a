#include "report/xml_text.h"

#include "text/utf8.h"

namespace matterlint {
namespace {

/// The production `Char` of XML 1.0.
bool is_character(const CodePoint& point) {
  const char32_t c = point.value;
  if (!point.valid || c == 0xFFFEU || c == 0xFFFFU) return false;
  return c >= 0x20U || c == '\t' || c == '\n' || c == '\r';
}

std::string_view entity_of(char32_t c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    case '\r':
      return "&#13;";
    default:
      return {};
  }
}

}  // namespace

std::string to_xml(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    const std::string_view entity = entity_of(point.value);
    if (!is_character(point)) {
      out += replacement_character;
    } else if (!entity.empty()) {
      out += entity;
    } else {
      out += text.substr(0, point.size);
    }
    text.remove_prefix(point.size);
  }
  return out;
}

}  // namespace matterlint

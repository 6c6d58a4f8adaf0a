#include "text/json_text.h"

#include "text/utf8.h"

namespace matterlint {
namespace {

void append_escaped(std::string& out, unsigned char control) {
  static constexpr std::string_view digits = "0123456789abcdef";
  switch (control) {
    case '\b':
      out += "\\b";
      return;
    case '\t':
      out += "\\t";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\f':
      out += "\\f";
      return;
    case '\r':
      out += "\\r";
      return;
    default:
      out += {'\\', 'u', '0', '0', digits[control >> 4U], digits[control & 15U]};
  }
}

/// Adds a text that is good UTF-8.
void append_valid(std::string& out, std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') out += '\\';
    if (byte < 0x20 || byte == 0x7F) {
      append_escaped(out, byte);
    } else {
      out += c;
    }
  }
}

}  // namespace

void append_json(std::string& out, std::string_view text) {
  out += '"';
  while (!text.empty()) {
    const std::size_t good = find_invalid_utf8(text);
    append_valid(out, text.substr(0, good));
    if (good == text.size()) break;
    out += replacement_character;
    text.remove_prefix(good + 1);
  }
  out += '"';
}

std::string to_json(std::string_view text) {
  std::string json;
  append_json(json, text);
  return json;
}

}  // namespace matterlint

#include "text/utf8.h"
#include "yaml/json_reader.h"

namespace matterlint::yaml {

JsonReader::Result JsonReader::string() {
  const std::size_t begin = at_++;
  std::string decoded;
  std::size_t copied = at_;
  for (; at_ < text_.size() && text_[at_] != '"';) {
    const char c = text_[at_];
    if (is_line_break(c)) return fail(begin, begin + 1, "this quote is not closed on its line");
    if (c >= 0 && c < ' ') return fail_here("a control character in text must be written as an escape");
    if (c != '\\') {
      ++at_;
      continue;
    }
    decoded += text_.substr(copied, at_ - copied);
    if (!escape(decoded)) return std::nullopt;
    copied = at_;
  }
  if (at_ == text_.size()) return fail(begin, begin + 1, "this quote is never closed");
  Node node;
  node.kind = Kind::string;
  node.style = Style::double_quoted;
  node.span = span_of(begin + 1, at_);
  node.outer = span_of(begin, ++at_);
  const bool has_escapes = copied != begin + 1;
  if (has_escapes) decoded += text_.substr(copied, at_ - 1 - copied);
  node.text = has_escapes ? tree_.arena().copy(std::string_view(decoded)) : slice(text_, node.span);
  return node;
}

std::optional<std::uint32_t> JsonReader::hex4(std::size_t at) const {
  if (at + 4 > text_.size()) return std::nullopt;
  std::uint32_t value = 0;
  for (const char c : text_.substr(at, 4)) {
    if (hex_value(c) < 0) return std::nullopt;
    value = value * 16 + static_cast<std::uint32_t>(hex_value(c));
  }
  return value;
}

/// At a backslash; surrogates come in pairs.
bool JsonReader::escape(std::string& out) {
  static constexpr std::string_view letters = "\"\\/bfnrt";
  static constexpr std::string_view values = "\"\\/\b\f\n\r\t";
  const std::size_t begin = at_;
  const char letter = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
  if (const std::size_t simple = letters.find(letter); letter != '\0' && simple != std::string_view::npos) {
    out += values[simple];
    at_ += 2;
    return true;
  }
  const std::optional<std::uint32_t> unit = letter == 'u' ? hex4(at_ + 2) : std::nullopt;
  if (!unit) {
    const std::size_t size = begin + 1 < text_.size() ? first_code_point(text_.substr(begin + 1)).size : 0;
    fail(begin, begin + 1 + size, "this escape is none of JSON's; a backslash itself is written `\\\\`");
    return false;
  }
  at_ += 6;
  char32_t value = *unit;
  const bool is_high = *unit >= 0xD800 && *unit < 0xDC00;
  const std::optional<std::uint32_t> low =
      is_high && text_.substr(at_).starts_with("\\u") ? hex4(at_ + 2) : std::nullopt;
  if (low && *low >= 0xDC00 && *low < 0xE000) {
    value = 0x10000 + ((*unit - 0xD800) << 10U) + (*low - 0xDC00);
    at_ += 6;
  } else if (is_high || (*unit >= 0xDC00 && *unit < 0xE000)) {
    fail(begin, at_, "this escape is half of a character; its other half is missing");
    return false;
  }
  append_utf8(out, value);
  return true;
}

}  // namespace matterlint::yaml

#include "text/unicode.h"

#include <utf8proc.h>

#include <cstdlib>
#include <initializer_list>

#include "text/ascii.h"
#include "text/utf8.h"

namespace matterlint {
namespace {

utf8proc_category_t category(char32_t code_point) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
}

/// Appends one valid stretch of text, transformed.
void append_transformed(std::string& out, std::string_view text, utf8proc_option_t options) {
  utf8proc_uint8_t* mapped = nullptr;
  const auto* const bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const utf8proc_ssize_t size = utf8proc_map(bytes, static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
  if (size < 0) {
    out += text;
    return;
  }
  out.append(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size));
  std::free(mapped);  // NOLINT(cppcoreguidelines-no-malloc): utf8proc's contract
}

std::string transformed(std::string_view text, utf8proc_option_t options) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t valid = find_invalid_utf8(text);
    append_transformed(out, text.substr(0, valid), options);
    if (valid == text.size()) break;
    out.push_back(text[valid]);
    text.remove_prefix(valid + 1);
  }
  return out;
}

utf8proc_option_t join(std::initializer_list<int> options) {
  int joined = 0;
  for (const int option : options) joined |= option;
  return static_cast<utf8proc_option_t>(joined);
}

}  // namespace

std::string case_fold(std::string_view text) {
  if (is_ascii(text)) return ascii_lower(text);
  return transformed(text, join({UTF8PROC_STABLE, UTF8PROC_COMPOSE, UTF8PROC_CASEFOLD}));
}

std::string nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  return transformed(text, join({UTF8PROC_STABLE, UTF8PROC_COMPOSE}));
}

std::string nfkc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  return transformed(text, join({UTF8PROC_STABLE, UTF8PROC_COMPOSE, UTF8PROC_COMPAT}));
}

bool is_letter(char32_t code_point) {
  switch (category(code_point)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
      return true;
    default:
      return false;
  }
}

bool is_digit(char32_t code_point) {
  return category(code_point) == UTF8PROC_CATEGORY_ND;
}

bool is_whitespace(char32_t code_point) {
  if (code_point <= 0x20U) return code_point == 0x20U || (code_point >= 0x09U && code_point <= 0x0DU);
  if (code_point == 0x85U) return true;
  switch (category(code_point)) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return true;
    default:
      return false;
  }
}

bool is_punctuation(char32_t code_point) {
  if (code_point < 0x80U) {
    const auto c = static_cast<char>(code_point);
    return c > ' ' && c != '\x7F' && !ascii::is_letter(c) && !ascii::is_digit(c);
  }
  switch (category(code_point)) {
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
    case UTF8PROC_CATEGORY_PO:
    case UTF8PROC_CATEGORY_SM:
    case UTF8PROC_CATEGORY_SC:
    case UTF8PROC_CATEGORY_SK:
    case UTF8PROC_CATEGORY_SO:
      return true;
    default:
      return false;
  }
}

}  // namespace matterlint

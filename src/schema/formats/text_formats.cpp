#include <algorithm>
#include <array>

#include "schema/formats/format.h"
#include "schema/formats/scanner.h"
#include "text/pattern.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace matterlint::schema {
namespace {

bool is_uuid(std::string_view value) {
  if (value.size() != 36) return false;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const bool is_dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (is_dash ? value[i] != '-' : !is_hex_digit(value[i])) return false;
  }
  return true;
}

bool is_json_pointer(std::string_view value) {
  if (!value.empty() && value.front() != '/') return false;
  for (std::size_t tilde = value.find('~'); tilde != std::string_view::npos; tilde = value.find('~', tilde + 1))
    if (tilde + 1 == value.size() || (value[tilde + 1] != '0' && value[tilde + 1] != '1')) return false;
  return true;
}

bool is_relative_json_pointer(std::string_view value) {
  Scanner text(value);
  const std::string_view up = text.take_while(is_ascii_digit);
  if (up.empty() || (up.size() > 1 && up.front() == '0')) return false;
  return text.rest() == "#" || is_json_pointer(text.rest());
}

bool is_slug(std::string_view value) {
  return all_pieces(value, '-', [](std::string_view piece) {
    return !piece.empty() &&
           std::all_of(piece.begin(), piece.end(), [](char c) { return is_ascii_digit(c) || (c >= 'a' && c <= 'z'); });
  });
}

bool is_semver_number(std::string_view text) {
  return !text.empty() && (text.size() == 1 || text.front() != '0') &&
         std::all_of(text.begin(), text.end(), is_ascii_digit);
}

bool is_semver_identifier(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_ascii_alphanumeric(c) || c == '-'; });
}

/// Semantic Versioning 2.0.0.
bool is_semver(std::string_view value) {
  const std::size_t plus = value.find('+');
  if (plus != std::string_view::npos && !all_pieces(value.substr(plus + 1), '.', is_semver_identifier)) return false;
  value = value.substr(0, plus);
  const std::size_t dash = value.find('-');
  const auto is_prerelease = [](std::string_view piece) {
    const bool is_number = std::all_of(piece.begin(), piece.end(), is_ascii_digit);
    return is_semver_identifier(piece) && (!is_number || is_semver_number(piece));
  };
  if (dash != std::string_view::npos && !all_pieces(value.substr(dash + 1), '.', is_prerelease)) return false;
  const std::string_view core = value.substr(0, dash);
  return std::count(core.begin(), core.end(), '.') == 2 && all_pieces(core, '.', is_semver_number);
}

/// Well-formed by RFC 5646, without its lists of registered subtags.
bool is_language_tag(std::string_view value) {
  bool is_first = true;
  bool is_private = false;
  bool after_singleton = false;
  const bool fits = all_pieces(value, '-', [&](std::string_view subtag) {
    if (subtag.empty() || subtag.size() > 8 || !std::all_of(subtag.begin(), subtag.end(), is_ascii_alphanumeric))
      return false;
    const bool is_singleton = subtag.size() == 1 && !is_private;
    if (is_first && is_singleton && subtag != "x" && subtag != "X" && subtag != "i") return false;
    if (is_first && !std::all_of(subtag.begin(), subtag.end(), is_ascii_letter)) return false;
    if (after_singleton && is_singleton) return false;
    if (is_singleton && (subtag == "x" || subtag == "X")) is_private = true;
    after_singleton = is_singleton;
    is_first = false;
    return true;
  });
  return fits && !after_singleton;
}

/// Letters, digits, marks, emoji, `_`, `-` and `/`, but not digits alone.
bool is_obsidian_tag(std::string_view value) {
  bool has_more_than_digits = false;
  for (std::string_view rest = value; !rest.empty();) {
    const CodePoint c = first_code_point(rest);
    rest.remove_prefix(c.size);
    if (!c.valid || is_whitespace(c.value)) return false;
    const bool is_ascii_punctuation = c.value < 0x80 && !is_ascii_alphanumeric(static_cast<char>(c.value));
    if (is_ascii_punctuation && c.value != '_' && c.value != '-' && c.value != '/') return false;
    has_more_than_digits |= !matterlint::is_digit(c.value);
  }
  return has_more_than_digits && all_pieces(value, '/', [](std::string_view piece) { return !piece.empty(); });
}

bool is_wikilink(std::string_view value) {
  if (!value.starts_with("[[") || !value.ends_with("]]") || value.size() < 5) return false;
  const std::string_view inner = value.substr(2, value.size() - 4);
  return inner.find_first_of("[]\n") == std::string_view::npos && !trim(inner.substr(0, inner.find('|'))).empty();
}

}  // namespace

std::span<const Format> text_formats() {
  static constexpr std::array<Format, 9> formats = {{
      {"json-pointer", is_json_pointer, "a JSON pointer such as /tags/0"},
      {"language-tag", is_language_tag, "a language such as en or pt-BR"},
      {"obsidian-tag", is_obsidian_tag, "a tag such as project/idea, without blanks and without #"},
      {"regex", Pattern::is_standard, "a regular expression"},
      {"relative-json-pointer", is_relative_json_pointer, "a relative JSON pointer such as 1/tags"},
      {"semver", is_semver, "a version such as 1.4.0"},
      {"slug", is_slug, "a slug such as my-first-post"},
      {"uuid", is_uuid, "a UUID such as 123e4567-e89b-12d3-a456-426614174000"},
      {"wikilink", is_wikilink, "a wikilink such as [[Note]]"},
  }};
  return formats;
}

}  // namespace matterlint::schema

#include "yaml/key_words.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"
#include "yaml/characters.h"

namespace matterlint::yaml {
namespace {

constexpr std::array<std::string_view, 27> common_keys = {
    "title", "description", "date",    "author",  "authors", "tags",     "categories", "category",  "layout",
    "draft", "slug",        "type",    "status",  "created", "updated",  "modified",   "aliases",   "weight",
    "image", "permalink",   "excerpt", "summary", "lang",    "keywords", "url",        "published", "linktitle"};

bool is_common_key(std::string_view word) {
  return std::find(common_keys.begin(), common_keys.end(), word) != common_keys.end();
}

/// A date, a number, a truth value, a list, an address, or text in quotes.
bool looks_like_value(std::string_view text) {
  const std::string_view value = trim(text);
  if (value.empty()) return false;
  return is_digit(value.front()) || std::string_view("[\"'").find(value.front()) != value.npos || value == "true" ||
         value == "false" || value.starts_with("http");
}

/// `Walksdate`, whose end is a key, if a short one, as of many an ordinary word.
bool ends_with_short_key(std::string_view word) {
  static constexpr std::size_t short_key = 4;
  return std::any_of(common_keys.begin(), common_keys.end(), [word](std::string_view key) {
    return key.size() >= short_key && key.size() < word.size() && word.ends_with(key);
  });
}

bool is_of_key(char c) {
  return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-' || c == '_';
}

/// `ERCstatus`, `2016f1_keywords`, `Guidedescription`: whether a line break went missing before the key in a word.
bool ends_with_key(std::string_view word) {
  // Shorter ones end ordinary words: `Subtitle`, `Candidate`.
  static constexpr std::size_t long_key = 7;
  std::size_t begin = word.size();
  while (begin > 0 && is_of_key(word[begin - 1])) --begin;
  const std::string_view tail = word.substr(begin);
  const std::string_view letters = tail.substr(std::min(tail.find_first_not_of("0123456789"), tail.size()));
  const bool is_glued = letters.size() < word.size();
  if (is_glued && (is_common_key(letters) || letters.find('_') != letters.npos)) return true;
  // `(@someone)discussions-to`
  if (begin > 0 && !letters.empty() && std::string_view(")]}>").find(word[begin - 1]) != word.npos) return true;
  return std::any_of(common_keys.begin(), common_keys.end(), [word](std::string_view key) {
    return key.size() >= long_key && key.size() < word.size() && word.ends_with(key);
  });
}

}  // namespace

bool is_key_like(std::string_view word) {
  if (!std::all_of(word.begin(), word.end(), is_of_key)) return false;
  return word.find_first_of("-_") != std::string_view::npos || is_common_key(word);
}

bool is_collapsed_mapping(std::string_view value, std::string_view key) {
  for (std::size_t colon = value.find(':'); colon != std::string_view::npos; colon = value.find(':', colon + 1)) {
    if (colon + 1 < value.size() && !is_blank(value[colon + 1])) continue;
    const std::string_view before = value.substr(0, colon);
    const std::string_view word = before.substr(before.find_last_of(" \t") + 1);
    if (word == key || is_key_like(word) || ends_with_key(word)) return true;
    if (ends_with_short_key(word) && looks_like_value(value.substr(colon + 1))) return true;
  }
  return false;
}

bool is_entry_like(std::string_view word, std::string_view behind) {
  return is_common_key(word) && looks_like_value(behind);
}

bool is_one_value(std::string_view text, Span value) {
  return has_plain_key(text, value.begin) && !is_collapsed_mapping(slice(text, value), key_before(text, value.begin));
}

std::string_view key_before(std::string_view text, std::size_t value) {
  const std::string_view before = text.substr(0, value);
  const std::size_t line = before.rfind('\n') + 1;
  const std::size_t colon = before.find_last_not_of(" \t");
  if (colon == std::string_view::npos || colon <= line || before[colon] != ':') return {};
  return trim(before.substr(line, colon - line));
}

bool has_plain_key(std::string_view text, std::size_t value) {
  const std::size_t line = text.substr(0, value).rfind('\n') + 1;
  std::string_view before = trim(text.substr(line, value - line));
  while (before.starts_with("- ")) before = trim(before.substr(1));
  // A line that begins at the margin begins with its key.
  if (before.empty()) return value > line;
  if (before == "-") return true;
  const std::string_view key = key_before(text, value);
  const bool is_quoted = before.front() == '"' || before.front() == '\'';
  if (key.empty() || is_quoted) return is_quoted;
  const std::size_t colon = before.find(':');
  const bool has_two = colon + 1 < before.size();
  return key.find('"') == key.npos && !(has_two && is_key_like(before.substr(0, colon)));
}

bool is_text_behind_blank(std::string_view text) {
  return !text.empty() && std::string_view("#!&*|>:%@`").find(text.front()) == text.npos && !text.starts_with("{{");
}

}  // namespace matterlint::yaml

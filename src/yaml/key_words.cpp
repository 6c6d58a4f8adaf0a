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

}  // namespace

bool is_key_like(std::string_view word) {
  const bool is_lower = std::all_of(
      word.begin(), word.end(), [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-' || c == '_'; });
  if (!is_lower) return false;
  return word.find_first_of("-_") != std::string_view::npos ||
         std::find(common_keys.begin(), common_keys.end(), word) != common_keys.end();
}

bool is_collapsed_mapping(std::string_view value, std::string_view key) {
  for (std::size_t colon = value.find(':'); colon != std::string_view::npos; colon = value.find(':', colon + 1)) {
    if (colon + 1 < value.size() && !is_blank(value[colon + 1])) continue;
    const std::string_view before = value.substr(0, colon);
    const std::string_view word = before.substr(before.find_last_of(" \t") + 1);
    if (word == key || is_key_like(word)) return true;
  }
  return false;
}

std::string_view key_before(std::string_view text, std::size_t value) {
  const std::string_view before = text.substr(0, value);
  const std::size_t line = before.rfind('\n') + 1;
  const std::size_t colon = before.find_last_not_of(" \t");
  if (colon == std::string_view::npos || colon <= line || before[colon] != ':') return {};
  return trim(before.substr(line, colon - line));
}

}  // namespace matterlint::yaml

#include "text/name_style.h"

#include <algorithm>
#include <vector>

#include "text/ascii.h"
#include "text/char_set.h"

namespace matterlint {
namespace {

using ascii::is_upper;

bool is_word_divider(char c) {
  return c == ' ' || c == '-' || c == '_';
}

bool is_of_word(char c) {
  return ascii::is_letter(c) || ascii::is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// Whether a capital begins a word: behind a small letter, or before one behind capitals (`URLPath`).
bool begins_word(std::string_view part, std::size_t at) {
  if (at == 0 || !is_upper(part[at])) return false;
  if (!is_upper(part[at - 1])) return true;
  return at + 1 < part.size() && ascii::is_letter(part[at + 1]) && !is_upper(part[at + 1]);
}

std::vector<std::string> name_words(std::string_view part) {
  std::vector<std::string> words;
  bool is_new = true;
  for (std::size_t i = 0; i < part.size(); ++i) {
    if (is_word_divider(part[i])) {
      is_new = true;
      continue;
    }
    if (is_new || begins_word(part, i)) words.emplace_back();
    words.back() += ascii::lower(part[i]);
    is_new = false;
  }
  return words;
}

std::string styled_part(std::string_view part, NameStyle style) {
  const std::string_view divider = style == NameStyle::kebab ? "-" : style == NameStyle::snake ? "_" : "";
  std::string text;
  for (std::string& word : name_words(part)) {
    const bool is_capital = style == NameStyle::pascal || (style == NameStyle::camel && !text.empty());
    if (is_capital) word.front() = ascii::upper(word.front());
    text += (text.empty() ? "" : std::string(divider)) + word;
  }
  return text;
}

/// Calls `visit(prefix, part)` for each part of a name, with what stands before it and is of no style.
template <class Visit>
void for_each_part(std::string_view name, Visit visit) {
  while (!name.empty()) {
    const auto begin = static_cast<std::size_t>(std::find_if(name.begin(), name.end(), is_of_word) - name.begin());
    std::size_t end = begin;
    while (end < name.size() && (is_of_word(name[end]) || is_word_divider(name[end]))) ++end;
    visit(name.substr(0, begin), name.substr(begin, end - begin));
    name.remove_prefix(end);
  }
}

bool is_part_in_style(std::string_view part, NameStyle style) {
  if (part.empty()) return true;
  const bool has_capitals = std::any_of(part.begin(), part.end(), is_upper);
  if (style == NameStyle::lowercase) return !has_capitals;
  const char own_divider = style == NameStyle::kebab ? '-' : style == NameStyle::snake ? '_' : 0;
  const bool has_others =
      std::any_of(part.begin(), part.end(), [own_divider](char c) { return is_word_divider(c) && c != own_divider; });
  if (has_others) return false;
  if (own_divider != 0) return !has_capitals;
  return (style == NameStyle::pascal) == is_upper(part.front()) || !ascii::is_letter(part.front());
}

}  // namespace

bool is_in_style(std::string_view name, NameStyle style) {
  // One word of small letters is in all styles but Pascal's, whose words begin with capitals.
  static constexpr CharSet of_small_word = CharSet::of([](char c) { return ascii::is_lower(c) || ascii::is_digit(c); });
  if (style != NameStyle::pascal && of_small_word.skip_in(name) == name.size()) return true;
  bool is_all = true;
  for_each_part(name,
                [&](std::string_view, std::string_view part) { is_all = is_all && is_part_in_style(part, style); });
  return is_all;
}

std::string in_style(std::string_view name, NameStyle style) {
  std::string text;
  for_each_part(name, [&](std::string_view prefix, std::string_view part) {
    text += prefix;
    if (is_part_in_style(part, style)) {
      text += part;
    } else if (style == NameStyle::lowercase) {
      for (const char c : part) text += ascii::lower(c);
    } else {
      text += styled_part(part, style);
    }
  });
  return text;
}

}  // namespace matterlint

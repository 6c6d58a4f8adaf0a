#include "dates/stray_words.h"

#include <algorithm>
#include <cstddef>

#include "text/ascii.h"
#include "text/npos.h"

namespace matterlint::dates {
namespace {

/// Letters that begin no token, neither of moment nor of what is often taken for it.
constexpr std::string_view letters_of_text = "bcfijnopqrtuvBCFIJKNOPQRUV";

/// Where the letters from `begin` on end.
std::size_t end_of_letters(std::string_view format, std::size_t begin) {
  while (begin < format.size() && ascii::is_letter(format[begin])) ++begin;
  return begin;
}

/// Where what stands at `begin` ends, if it is text by its marks: `[text]`, `\t`.
std::size_t end_of_marked_text(std::string_view format, std::size_t begin) {
  if (format[begin] == '\\') return std::min(begin + 2, format.size());
  const std::size_t close = format[begin] == '[' ? format.find(']', begin) : npos;
  return close == npos ? begin : close + 1;
}

bool is_word(std::string_view letters) {
  if (letters.size() < 3) return false;
  for (std::size_t at = letters.find_first_of(letters_of_text); at != npos;
       at = letters.find_first_of(letters_of_text, at + 1))
    if (at == 0 || letters.substr(at - 1, 2) != "Do") return true;
  return false;
}

}  // namespace

std::string what_is_wrong_with_words(std::string_view format) {
  std::string_view word;
  bool has_tokens = false;
  for (std::size_t at = 0; at < format.size();) {
    const std::size_t end_of_text = end_of_marked_text(format, at);
    const std::size_t end = end_of_text == at ? end_of_letters(format, at) : at;
    const std::string_view letters = format.substr(at, end - at);
    if (is_word(letters))
      word = word.empty() ? letters : word;
    else
      has_tokens = has_tokens || !letters.empty();
    at = std::max({end, end_of_text, at + 1});
  }
  if (word.empty()) return "";
  if (!has_tokens) return "there is no date in it, such as `YYYY-MM-DD`";
  return "`" + std::string(word) + "` is a word and no token; write text that is meant as it is in brackets: `[" +
         std::string(word) + "]`";
}

}  // namespace matterlint::dates

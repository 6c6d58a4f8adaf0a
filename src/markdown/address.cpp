#include "markdown/address.h"

#include <algorithm>

namespace matterlint::markdown {
namespace {

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) > 0x7FU;
}

bool is_graphic(char c) {
  return static_cast<unsigned char>(c) > 0x20U && c != '\x7F';
}

}  // namespace

bool is_url(std::string_view text) {
  if (!std::all_of(text.begin(), text.end(), is_graphic) || text.find_first_of("<>") != std::string_view::npos)
    return false;
  if (text.starts_with("mailto:")) return text.find('@') != std::string_view::npos;
  if (text.starts_with("www.")) return text.size() > 4 && is_letter_or_digit(text[4]);
  const std::size_t scheme = text.find("://");
  return scheme != std::string_view::npos && scheme > 1 && scheme + 3 < text.size() &&
         std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(scheme),
                     [](char c) { return is_letter_or_digit(c) || c == '+' || c == '-' || c == '.'; });
}

bool is_path(std::string_view text) {
  const std::size_t name = text.find_first_not_of("./");
  if (name == std::string_view::npos || name == 0) return false;
  const std::string_view start = text.substr(0, name);
  if (start != "/" && !start.ends_with("./")) return false;
  return is_letter_or_digit(text[name]) && std::all_of(text.begin(), text.end(), [](char c) {
           return is_letter_or_digit(c) || std::string_view("-_./%#?=&~+").find(c) != std::string_view::npos;
         });
}

}  // namespace matterlint::markdown

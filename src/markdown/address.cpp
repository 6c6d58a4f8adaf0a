#include "markdown/address.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/char_set.h"

namespace matterlint::markdown {
namespace {

constexpr bool is_letter_or_digit(char c) {
  return ascii::is_letter(c) || ascii::is_digit(c) || static_cast<unsigned char>(c) > 0x7FU;
}

constexpr CharSet scheme_characters =
    CharSet::of([](char c) { return is_letter_or_digit(c) || c == '+' || c == '-' || c == '.'; });
constexpr CharSet graphic_but_angles =
    CharSet::of([](char c) { return static_cast<unsigned char>(c) > 0x20U && c != '\x7F' && c != '<' && c != '>'; });

bool begins_url(std::string_view text) {
  for (const std::string_view usual : {"https://", "http://"})
    if (text.starts_with(usual) && text.size() > usual.size()) return true;
  if (text.starts_with("mailto:")) return text.find('@') != std::string_view::npos;
  if (text.starts_with("www.")) return text.size() > 4 && is_letter_or_digit(text[4]);
  const std::size_t scheme = scheme_characters.skip_in(text);
  return scheme > 1 && scheme + 3 < text.size() && text.substr(scheme, 3) == "://";
}

}  // namespace

bool is_url(std::string_view text) {
  return begins_url(text) && graphic_but_angles.skip_in(text) == text.size();
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

#include "report/artifact_uri.h"

#include "text/ascii.h"

namespace matterlint {
namespace {

/// What may stand in a path as it is. A colon may not, lest `a:b.md` have a scheme.
bool is_path_character(char c) {
  return ascii::is_letter(c) || ascii::is_digit(c) ||
         std::string_view("/-._~!$&'()*+,;=@").find(c) != std::string::npos;
}

}  // namespace

std::string artifact_uri(std::string_view path) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string uri = path.starts_with('/') ? "file://" : "";
  while (path.starts_with("./")) path.remove_prefix(2);
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_path_character(c))
      uri += c;
    else
      uri += {'%', digits[byte >> 4U], digits[byte & 15U]};
  }
  return uri;
}

}  // namespace matterlint

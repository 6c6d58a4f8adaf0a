#include "text/parts.h"

#include <algorithm>

#include "text/utf8.h"

namespace matterlint {

std::vector<std::string_view> parts_between(std::string_view text, std::string_view dividers) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(dividers, at), text.size());
    if (const std::string_view part = trim(text.substr(at, end - at)); !part.empty()) parts.push_back(part);
    at = end + 1;
  }
  return parts;
}

}  // namespace matterlint

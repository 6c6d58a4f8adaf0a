#include "dates/placeholder.h"

#include <algorithm>
#include <array>

namespace matterlint::dates {
namespace {

struct Marker {
  std::string_view opener;
  std::string_view closer;
};

constexpr std::array<Marker, 5> markers = {{{"{{", "}}"}, {"{%", "%}"}, {"${", "}"}, {"<%", "%>"}, {"<", ">"}}};

constexpr std::string_view between = " \t,;:T-/";

/// The text behind the marker that it begins with; the same text where it begins with none.
std::string_view without_marker(std::string_view text) {
  for (const Marker& marker : markers) {
    if (!text.starts_with(marker.opener)) continue;
    const std::size_t close = text.find(marker.closer, marker.opener.size());
    if (close != std::string_view::npos) return text.substr(close + marker.closer.size());
  }
  return text;
}

bool is_made_of_markers(std::string_view text) {
  while (!text.empty()) {
    const std::string_view rest = without_marker(text);
    if (rest.size() == text.size()) return false;
    text = rest.substr(std::min(rest.find_first_not_of(between), rest.size()));
  }
  return true;
}

/// `YYYY-MM-DD`, `yyyy-mm-ddTHH:mm`: the form itself, to be filled in.
bool is_form(std::string_view text) {
  const bool has_year = text.find("YYYY") != std::string_view::npos || text.find("yyyy") != std::string_view::npos;
  return has_year && text.find_first_not_of("YyMmDdHhSsTZ-/.: ") == std::string_view::npos;
}

}  // namespace

bool is_placeholder(std::string_view text) {
  return !text.empty() && (is_made_of_markers(text) || is_form(text));
}

}  // namespace matterlint::dates

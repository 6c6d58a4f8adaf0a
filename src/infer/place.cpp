#include "infer/place.h"

#include <algorithm>
#include <utility>

namespace matterlint::infer {

void Examples::add(const Spot& spot) {
  if (wants(spot.path, spot.offset)) insert({std::string(spot.path), spot.offset, spot.note.line_of(spot.offset)});
}

void Examples::merge(const Examples& other) {
  for (const Place& place : other.places_)
    if (wants(place.path, place.offset)) insert(place);
}

bool Examples::wants(std::string_view path, std::uint32_t offset) const {
  if (places_.size() == most && path > places_.back().path) return false;
  return std::none_of(places_.begin(), places_.end(),
                      [&](const Place& known) { return known.path == path && known.offset <= offset; });
}

void Examples::insert(Place place) {
  std::erase_if(places_, [&place](const Place& known) { return known.path == place.path; });
  const auto behind =
      std::find_if(places_.begin(), places_.end(), [&place](const Place& known) { return known.path > place.path; });
  places_.insert(behind, std::move(place));
  if (places_.size() > most) places_.pop_back();
}

bool is_earlier(const Examples& a, const Examples& b) {
  if (a.places().empty() || b.places().empty()) return !a.places().empty();
  const Place& first = a.places().front();
  const Place& second = b.places().front();
  return first.path != second.path ? first.path < second.path : first.offset < second.offset;
}

}  // namespace matterlint::infer

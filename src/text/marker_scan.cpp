#include "text/marker_scan.h"

#include <algorithm>

namespace matterlint {
namespace {

/// How often a byte comes in notes, roughly: the rarest one of a marker is looked for.
int frequency(char c) {
  const auto byte = static_cast<unsigned char>(c);
  if (c == ' ' || c == '\n') return 5;
  if (byte >= 'a' && byte <= 'z') return 4;
  if (byte >= 0x80U) return 3;
  if ((byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9')) return 2;
  return std::string_view("()[].,-:/`").find(c) != std::string_view::npos ? 1 : 0;
}

std::size_t rarest(std::string_view marker) {
  const auto found =
      std::min_element(marker.begin(), marker.end(), [](char a, char b) { return frequency(a) < frequency(b); });
  return static_cast<std::size_t>(found - marker.begin());
}

}  // namespace

std::size_t MarkerScan::add(std::string_view marker) {
  const std::size_t anchor = rarest(marker);
  auto group =
      std::find_if(groups_.begin(), groups_.end(), [&](const Group& known) { return known.anchor == marker[anchor]; });
  if (group == groups_.end()) group = groups_.insert(group, {marker[anchor], {}});
  for (const Marker& known : group->markers)
    if (known.text == marker) return known.number;
  if (size_ + 1 == capacity) return size_;
  group->markers.push_back({std::string(marker), anchor, size_});
  return size_++;
}

std::uint64_t MarkerScan::occurring_in(std::string_view text) const {
  std::uint64_t found = std::uint64_t{1} << (capacity - 1);
  for (const Group& group : groups_) found |= occurring_in(text, group);
  return found;
}

std::uint64_t MarkerScan::occurring_in(std::string_view text, const Group& group) {
  std::uint64_t found = 0;
  std::size_t missing = group.markers.size();
  for (std::size_t at = 0; missing > 0 && (at = text.find(group.anchor, at)) != std::string_view::npos; ++at) {
    for (const Marker& marker : group.markers) {
      const std::uint64_t bit = std::uint64_t{1} << marker.number;
      if ((found & bit) != 0 || marker.anchor > at) continue;
      if (text.compare(at - marker.anchor, marker.text.size(), marker.text) != 0) continue;
      found |= bit;
      --missing;
    }
  }
  return found;
}

}  // namespace matterlint

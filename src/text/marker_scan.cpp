#include "text/marker_scan.h"

#include <algorithm>

#include "text/npos.h"

namespace matterlint {
namespace {

/// How often a byte comes in notes, roughly: the rarest one of a marker is looked for.
int frequency(char c) {
  const auto byte = static_cast<unsigned char>(c);
  if (c == ' ' || c == '\n') return 6;
  if (byte >= 'a' && byte <= 'z') return 5;
  if (byte >= 0x80U) return 4;
  if ((byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9')) return 3;
  if (c == '[' || c == ']') return 1;
  return std::string_view("().,-:/`<>*_=#|\"").find(c) != npos ? 2 : 0;
}

std::size_t rarest(std::string_view marker) {
  const auto found =
      std::min_element(marker.begin(), marker.end(), [](char a, char b) { return frequency(a) < frequency(b); });
  return static_cast<std::size_t>(found - marker.begin());
}

/// Brackets are so many that a search for each would take longer than a look into the map.
bool is_mapped(char anchor) {
  return anchor == '[' || anchor == ']';
}

/// Calls `visit` with the place of each such byte from `from` on, until it says true.
template <class Visit>
void visit_bytes(char wanted, std::string_view text, const ByteMap& map, std::size_t from, Visit visit) {
  if (is_mapped(wanted)) return map.visit(*kind_of(wanted), from, visit);
  for (std::size_t at = from; (at = text.find(wanted, at)) != npos; ++at)
    if (visit(at)) return;
}

}  // namespace

std::size_t MarkerScan::add(std::string_view marker) {
  const std::size_t offset = rarest(marker);
  const char anchor = marker[offset];
  auto group =
      std::find_if(groups_.begin(), groups_.end(), [anchor](const Group& known) { return known.anchor == anchor; });
  if (group == groups_.end()) group = groups_.insert(group, {anchor, {}});
  for (const Marker& known : group->markers)
    if (known.text == marker) return known.number;
  if (size_ + 1 == capacity) return size_;
  group->markers.push_back({std::string(marker), offset, size_});
  return size_++;
}

bool MarkerScan::uses_map() const {
  return std::any_of(groups_.begin(), groups_.end(), [](const Group& group) { return is_mapped(group.anchor); });
}

std::uint64_t MarkerScan::occurring_in(std::string_view text, const ByteMap& map, std::size_t from) const {
  std::uint64_t found = std::uint64_t{1} << (capacity - 1);
  for (const Group& group : groups_) found |= group.occurring_in(text, map, from);
  return found;
}

/// Whether the marker stands at an anchor. Most do not, which the byte beside it tells.
inline bool MarkerScan::Marker::is_at(std::string_view in, std::size_t anchor) const {
  if (offset + 1 < text.size()) {
    if (anchor + 1 >= in.size() || in[anchor + 1] != text[offset + 1]) return false;
  } else if (offset > 0 && in[anchor - 1] != text[offset - 1]) {
    return false;
  }
  return in.substr(anchor - offset).starts_with(text);
}

std::uint64_t MarkerScan::Group::occurring_in(std::string_view text, const ByteMap& map, std::size_t from) const {
  std::uint64_t found = 0;
  std::size_t missing = markers.size();
  visit_bytes(anchor, text, map, from, [&](std::size_t at) {
    for (const Marker& marker : markers) {
      const std::uint64_t bit = std::uint64_t{1} << marker.number;
      if ((found & bit) != 0 || at < from + marker.offset || !marker.is_at(text, at)) continue;
      found |= bit;
      --missing;
    }
    return missing == 0;
  });
  return found;
}

}  // namespace matterlint

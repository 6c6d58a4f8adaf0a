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

MarkerScan::Anchor MarkerScan::anchor_of(std::string_view marker) {
  // Text is full of blanks and of what marks emphasis: mapped or not, one of them is a poor anchor.
  const auto selective_kind = [](char c) {
    const auto kind = kind_of(c);
    return kind == ByteKind::emphasis || kind == ByteKind::control ? std::nullopt : kind;
  };
  for (std::size_t i = 0; i + 1 < marker.size(); ++i) {
    const auto kind = selective_kind(marker[i]);
    const auto behind = selective_kind(marker[i + 1]);
    if (kind && behind) return {i, marker[i], kind, behind};
  }
  const std::size_t offset = rarest(marker);
  return {offset, marker[offset], selective_kind(marker[offset]), std::nullopt};
}

std::size_t MarkerScan::Anchor::find_in(std::string_view text, const ByteMap& map, std::size_t from) const {
  if (behind) return map.find_pair(*kind, *behind, from);
  return kind ? map.find(*kind, from) : text.find(byte, from);
}

bool MarkerScan::Anchor::is_same_search(const Anchor& other) const {
  return kind == other.kind && behind == other.behind && (kind || byte == other.byte);
}

std::size_t MarkerScan::add(std::string_view marker) {
  const Anchor anchor = anchor_of(marker);
  auto group = std::find_if(groups_.begin(), groups_.end(),
                            [&](const Group& known) { return known.anchor.is_same_search(anchor); });
  if (group == groups_.end()) group = groups_.insert(group, {anchor, {}});
  for (const Marker& known : group->markers)
    if (known.text == marker) return known.number;
  if (size_ + 1 == capacity) return size_;
  group->markers.push_back({std::string(marker), anchor.offset, size_});
  return size_++;
}

std::uint64_t MarkerScan::occurring_in(std::string_view text, const ByteMap& map, std::size_t from) const {
  std::uint64_t found = std::uint64_t{1} << (capacity - 1);
  for (const Group& group : groups_) found |= group.occurring_in(text, map, from);
  return found;
}

std::uint64_t MarkerScan::Group::occurring_in(std::string_view text, const ByteMap& map, std::size_t from) const {
  std::uint64_t found = 0;
  std::size_t missing = markers.size();
  for (std::size_t at = from; missing > 0 && (at = anchor.find_in(text, map, at)) != npos; ++at) {
    for (const Marker& marker : markers) {
      const std::uint64_t bit = std::uint64_t{1} << marker.number;
      if ((found & bit) != 0 || at < from + marker.offset) continue;
      if (!text.substr(at - marker.offset).starts_with(marker.text)) continue;
      found |= bit;
      --missing;
    }
  }
  return found;
}

}  // namespace matterlint

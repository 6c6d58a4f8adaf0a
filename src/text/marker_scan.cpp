#include "text/marker_scan.h"

#include <algorithm>
#include <optional>
#include <utility>

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
  if (group == groups_.end()) group = groups_.insert(group, Group{.anchor = anchor, .markers = {}});
  for (const Marker& known : group->markers)
    if (known.text == marker) return known.number;
  if (size_ + 1 == capacity) return size_;
  group->add({std::string(marker), offset, size_});
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

void MarkerScan::Group::add(Marker marker) {
  const auto allow = [bit = marker.bit()](std::array<std::uint64_t, 256>& bytes, std::optional<char> only) {
    for (std::size_t byte = 0; byte < bytes.size(); ++byte)
      if (!only || byte == static_cast<unsigned char>(*only)) bytes[byte] |= bit;
  };
  const bool has_behind = marker.offset + 1 < marker.text.size();
  allow(behind, has_behind ? std::optional(marker.text[marker.offset + 1]) : std::nullopt);
  allow(before, marker.offset > 0 ? std::optional(marker.text[marker.offset - 1]) : std::nullopt);
  markers.push_back(std::move(marker));
}

std::uint64_t MarkerScan::Group::occurring_in(std::string_view text, const ByteMap& map, std::size_t from) const {
  std::uint64_t missing = 0;
  for (const Marker& marker : markers) missing |= marker.bit();
  std::uint64_t found = 0;
  visit_bytes(anchor, text, map, from, [&](std::size_t at) {
    const auto next = static_cast<unsigned char>(at + 1 < text.size() ? text[at + 1] : '\0');
    const auto last = static_cast<unsigned char>(at > 0 ? text[at - 1] : '\0');
    const std::uint64_t candidates = behind[next] & before[last] & missing;
    if (candidates == 0) return false;
    found |= standing_at(candidates, text, at, from);
    missing &= ~found;
    return missing == 0;
  });
  return found;
}

/// Those of the candidates that stand with their anchor at `at`, and begin behind `from`.
std::uint64_t MarkerScan::Group::standing_at(std::uint64_t candidates, std::string_view text, std::size_t at,
                                             std::size_t from) const {
  std::uint64_t standing = 0;
  for (const Marker& marker : markers)
    if ((marker.bit() & candidates) != 0 && at >= from + marker.offset &&
        text.substr(at - marker.offset).starts_with(marker.text))
      standing |= marker.bit();
  return standing;
}

}  // namespace matterlint

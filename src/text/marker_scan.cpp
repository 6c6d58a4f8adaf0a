#include "text/marker_scan.h"

#include <algorithm>
#include <bit>
#include <optional>

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

/// Sets a bit for one byte, or for all.
void set_bit(std::array<std::uint64_t, 256>& bytes, std::uint64_t bit, std::optional<char> only) {
  for (std::size_t byte = 0; byte < bytes.size(); ++byte)
    if (!only || byte == static_cast<unsigned char>(*only)) bytes[byte] |= bit;
}

std::uint64_t bits_at(const std::array<std::uint64_t, 256>& bits, std::string_view text, std::size_t at) {
  return bits[static_cast<unsigned char>(at < text.size() ? text[at] : '\0')];
}

}  // namespace

std::size_t MarkerScan::add(std::string_view marker) {
  for (std::size_t number = 0; number < markers_.size(); ++number)
    if (markers_[number].text == marker) return number;
  const std::size_t number = markers_.size();
  if (number + 1 == capacity) return number;
  const std::size_t offset = rarest(marker);
  const std::uint64_t bit = std::uint64_t{1} << number;
  const auto behind = [&](std::size_t distance) {
    return offset + distance < marker.size() ? std::optional(marker[offset + distance]) : std::nullopt;
  };
  anchors_.add(marker[offset]);
  set_bit(at_anchor_, bit, marker[offset]);
  set_bit(behind_anchor_, bit, behind(1));
  set_bit(second_behind_, bit, behind(2));
  set_bit(before_anchor_, bit, offset > 0 ? std::optional(marker[offset - 1]) : std::nullopt);
  markers_.push_back({std::string(marker), offset, offset <= 1 && marker.size() <= offset + 3});
  return number;
}

std::uint64_t MarkerScan::occurring_in(std::string_view text, std::size_t from) const {
  std::uint64_t missing = ~(~std::uint64_t{0} << markers_.size());
  anchors_.visit(text, from, [&](std::size_t at) {
    const std::uint64_t candidates = bits_at(at_anchor_, text, at) & bits_at(behind_anchor_, text, at + 1) &
                                     bits_at(before_anchor_, text, at - 1) & missing;
    if (candidates != 0) missing &= ~standing_at(candidates & bits_at(second_behind_, text, at + 2), text, at, from);
    return missing == 0;
  });
  return ~missing;
}

/// Those of the candidates that stand with their anchor at `at`, and begin behind `from`.
std::uint64_t MarkerScan::standing_at(std::uint64_t candidates, std::string_view text, std::size_t at,
                                      std::size_t from) const {
  std::uint64_t standing = 0;
  for (std::uint64_t left = candidates; left != 0; left &= left - 1) {
    const Marker& marker = markers_[static_cast<std::size_t>(std::countr_zero(left))];
    const bool is_in_text = at >= from + marker.offset;
    if (is_in_text && (marker.is_known_by_neighbors || text.substr(at - marker.offset).starts_with(marker.text)))
      standing |= left & (~left + 1);
  }
  return standing;
}

}  // namespace matterlint

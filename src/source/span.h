#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace matterlint {

/// A half-open range of byte offsets, [begin, end), into the text of one file.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }

  /// Whether they have a byte in common, or an empty one lies inside of the other.
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }

  friend constexpr bool operator==(const Span&, const Span&) = default;
  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

/// [begin, end) of larger integers. Texts are at most 4 GiB, so they always fit.
constexpr Span span_of(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// Where a part of a text stands in it, which the part views into.
constexpr Span span_in(std::string_view text, std::string_view part) {
  const auto begin = static_cast<std::size_t>(part.data() - text.data());
  return span_of(begin, begin + part.size());
}

/// The text under a span.
constexpr std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

}  // namespace matterlint

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/byte_map.h"

namespace matterlint {

/// Finds out which of some short byte strings occur in a text, at memory speed where they are rare.
class MarkerScan {
 public:
  static constexpr std::size_t capacity = 64;

  MarkerScan() = default;

  bool empty() const { return groups_.empty(); }
  /// Whether a scan looks into the map.
  bool uses_map() const;

  /// Adds a marker, which must not be empty, and answers its number; a marker that was added before keeps its own.
  /// Behind the last number that there is room for, all share that one, and are always said to occur.
  std::size_t add(std::string_view marker);

  /// One bit a number: whether the marker occurs at or behind `from`. The map is that of the text.
  std::uint64_t occurring_in(std::string_view text, const ByteMap& map, std::size_t from = 0) const;

 private:
  struct Marker {
    std::string text;
    std::size_t offset = 0;  ///< Of its anchor, the byte that is looked for.
    std::size_t number = 0;

    std::uint64_t bit() const { return std::uint64_t{1} << number; }
  };
  /// The markers with the same anchor. Most anchors of a text are no marker's, which the bytes beside them tell:
  /// looking at each marker in turn would take five times the instructions.
  struct Group {
    char anchor = 0;
    std::vector<Marker> markers;
    std::array<std::uint64_t, 256> behind{};  ///< The bits of those that may have this byte behind their anchor.
    std::array<std::uint64_t, 256> before{};

    void add(Marker marker);
    std::uint64_t occurring_in(std::string_view text, const ByteMap& map, std::size_t from) const;
    std::uint64_t standing_at(std::uint64_t candidates, std::string_view text, std::size_t at, std::size_t from) const;
  };

  std::vector<Group> groups_;
  std::size_t size_ = 0;
};

}  // namespace matterlint

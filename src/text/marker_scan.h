#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/byte_finder.h"

namespace matterlint {

/// Finds out which of some short byte strings occur in a text, in one pass over it.
class MarkerScan {
 public:
  static constexpr std::size_t capacity = 64;

  MarkerScan() = default;

  bool empty() const { return markers_.empty(); }

  /// Adds a marker, which must not be empty, and answers its number; a marker that was added before keeps its own.
  /// Behind the last number that there is room for, all share that one, and are always said to occur.
  std::size_t add(std::string_view marker);

  /// One bit a number: whether the marker occurs at or behind `from`. Bits of numbers that no marker has are set.
  std::uint64_t occurring_in(std::string_view text, std::size_t from = 0) const;

 private:
  struct Marker {
    std::string text;
    std::size_t offset = 0;              ///< Of its anchor, the byte that is looked for.
    bool is_known_by_neighbors = false;  ///< The tables below tell all of its bytes.
  };
  /// The bits of markers, by a byte.
  using BitsOfByte = std::array<std::uint64_t, 256>;

  std::uint64_t standing_at(std::uint64_t candidates, std::string_view text, std::size_t at, std::size_t from) const;

  std::vector<Marker> markers_;  ///< By number.
  ByteFinder anchors_;
  BitsOfByte at_anchor_{};  ///< Of those that have this byte for an anchor.
  // Most anchors of a text are no marker's, which the bytes beside them tell: looking at each marker in turn would take
  // five times the instructions.
  BitsOfByte behind_anchor_{};  ///< Of those that may have this byte behind their anchor.
  BitsOfByte second_behind_{};  ///< That may have this one behind the byte behind it.
  BitsOfByte before_anchor_{};
};

}  // namespace matterlint
